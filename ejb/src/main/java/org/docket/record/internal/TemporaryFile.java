package org.docket.record.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** A file that is gone when the work on it is done. */
public final class TemporaryFile implements AutoCloseable {

  private static final int PIECE = 64 * 1024;

  private final Path path;

  private TemporaryFile(Path path) {
    this.path = path;
  }

  /** Holds what is read; more than the limit is a problem. */
  public static TemporaryFile of(InputStream content, long limit) {
    return filled(out -> copy(content, out, limit));
  }

  /** Holds what is written. */
  public static TemporaryFile filled(Consumer<OutputStream> writing) {
    try {
      TemporaryFile file = new TemporaryFile(Files.createTempFile("docket", null));
      try (OutputStream out = Files.newOutputStream(file.path)) {
        writing.accept(out);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(InputStream content, OutputStream out, long limit) {
    try {
      long size = 0;
      byte[] piece = content.readNBytes(PIECE);
      while (piece.length > 0) {
        size += piece.length;
        if (size > limit) {
          throw new ProblemException(RecordProblems.attachmentTooLarge(limit));
        }
        out.write(piece);
        piece = content.readNBytes(PIECE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In lower-case hexadecimal. */
  public String sha256Hex() {
    try (DigestInputStream content =
        new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
