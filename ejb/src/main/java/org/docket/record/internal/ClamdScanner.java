package org.docket.record.internal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** Asks a ClamAV daemon over TCP, with its command INSTREAM. */
public final class ClamdScanner implements FileScanner {

  private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 1000;

  private final String host;
  private final int port;
  private final int timeoutMillis;

  public ClamdScanner(String host, int port, int timeoutMillis) {
    this.host = host;
    this.port = port;
    this.timeoutMillis = timeoutMillis;
  }

  @Override
  public Verdict scan(InputStream content) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), timeoutMillis);
      socket.setSoTimeout(timeoutMillis);
      send(content, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
      return verdict(answer(socket.getInputStream()));
    } catch (IOException e) {
      LOG.warnf("The virus scanner at %s:%d cannot be asked: %s", host, port, e.getMessage());
      return Verdict.UNKNOWN;
    }
  }

  /** Each piece behind its length; one of length nothing ends the file. */
  private static void send(InputStream content, DataOutputStream out) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    byte[] piece = content.readNBytes(PIECE);
    while (piece.length > 0) {
      out.writeInt(piece.length);
      out.write(piece);
      piece = content.readNBytes(PIECE);
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(InputStream in) throws IOException {
    byte[] answer = in.readNBytes(LONGEST_ANSWER);
    return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  private static Verdict verdict(String answer) {
    if (answer.endsWith("FOUND")) {
      LOG.warnf("The virus scanner refused an upload: %s", answer);
      return Verdict.HARMFUL;
    }
    if (answer.endsWith("OK")) {
      return Verdict.CLEAN;
    }
    LOG.warnf("The virus scanner did not scan an upload: %s", answer);
    return Verdict.UNKNOWN;
  }
}
