package org.docket.record.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/**
 * What is uploaded, while it is passed on: counted, hashed, cut off at the limit; its beginning and
 * its end are remembered, by which its type is known.
 */
final class WatchedContent extends FilterInputStream {

  private static final int BEGINNING = 8 * 1024;

  /** A ZIP's directory of contents ends at most so far before the end of the file. */
  private static final int END = 66 * 1024;

  private final MessageDigest digest = sha256();
  private final long limit;
  private final byte[] beginning = new byte[BEGINNING];
  private final byte[] ring = new byte[END];
  private long size;

  WatchedContent(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      watch(target, offset, read);
    }
    return read;
  }

  private void watch(byte[] content, int offset, int length) {
    digest.update(content, offset, length);
    for (int i = 0; i < length; i++) {
      if (size + i < BEGINNING) {
        beginning[(int) size + i] = content[offset + i];
      }
      ring[(int) ((size + i) % END)] = content[offset + i];
    }
    size += length;
    if (size > limit) {
      throw new ProblemException(RecordProblems.attachmentTooLarge(limit));
    }
  }

  long size() {
    return size;
  }

  byte[] beginning() {
    return Arrays.copyOf(beginning, (int) Math.min(size, BEGINNING));
  }

  byte[] end() {
    int length = (int) Math.min(size, END);
    byte[] end = new byte[length];
    for (int i = 0; i < length; i++) {
      end[i] = ring[(int) ((size - length + i) % END)];
    }
    return end;
  }

  /** Once, when all was read. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
