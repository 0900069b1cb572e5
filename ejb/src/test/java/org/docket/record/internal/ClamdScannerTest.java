package org.docket.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.docket.problem.ProblemException;
import org.docket.record.internal.FileScanner.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a daemon that speaks as ClamAV's does. */
class ClamdScannerTest {

  private static final int SOON = 2_000;

  @TempDir private Path directory;

  @Test
  void shouldSendTheWholeFileInPiecesAndReadTheVerdict() throws IOException {
    byte[] content = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    try (Daemon daemon = new Daemon("stream: OK\0")) {
      assertThat(daemon.scanner().scan(new ByteArrayInputStream(content))).isEqualTo(Verdict.CLEAN);
      assertThat(daemon.received.join()).isEqualTo(content);
    }
  }

  @Test
  void shouldTellHarmfulFilesAndLimits() throws IOException {
    try (Daemon daemon = new Daemon("stream: Eicar-Test-Signature FOUND\0")) {
      assertThat(scan(daemon)).isEqualTo(Verdict.HARMFUL);
    }
    try (Daemon daemon = new Daemon("INSTREAM size limit exceeded. ERROR\0")) {
      assertThat(scan(daemon)).isEqualTo(Verdict.UNKNOWN);
    }
  }

  @Test
  void shouldRefuseUploadsWhileTheDaemonIsAwayUnlessTheyMayBeCheckedLater() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "hello");
    FileScanner away = new ClamdScanner("127.0.0.1", freePort(), SOON);

    assertThatThrownBy(() -> new FileScanning(Optional.of(away), false).require(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("record.scanner-unavailable");
    assertThat(new FileScanning(Optional.of(away), true).require(file))
        .isEqualTo(ScanState.UNCHECKED);
    assertThat(new FileScanning(Optional.empty(), false).require(file)).isEqualTo(ScanState.NONE);
  }

  @Test
  void shouldRefuseHarmfulUploadsWhateverIsChosen() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "hello");
    FileScanner strict = content -> Verdict.HARMFUL;

    assertThatThrownBy(() -> new FileScanning(Optional.of(strict), true).require(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("record.attachment-harmful");
  }

  private static Verdict scan(Daemon daemon) {
    return daemon.scanner().scan(new ByteArrayInputStream(new byte[] {1, 2, 3}));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static final class Daemon implements AutoCloseable {

    private final ServerSocket server;
    private final CompletableFuture<byte[]> received;

    Daemon(String answer) throws IOException {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      received = CompletableFuture.supplyAsync(() -> serve(answer));
    }

    ClamdScanner scanner() {
      return new ClamdScanner("127.0.0.1", server.getLocalPort(), SOON);
    }

    private byte[] serve(String answer) {
      try (Socket socket = server.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          content.write(in.readNBytes(length));
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        return content.toByteArray();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
