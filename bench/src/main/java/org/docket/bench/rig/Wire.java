package org.docket.bench.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes on what goes between a server and its database, until it is cut: then all connections are
 * gone at once, in whatever they are doing, while both ends live on. New ones are taken at once.
 */
public final class Wire implements AutoCloseable {

  private final int to;
  private final ServerSocket entrance;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  private Wire(int to, ServerSocket entrance) {
    this.to = to;
    this.entrance = entrance;
  }

  /** Passes on to this port of this machine. */
  public static Wire to(int port) {
    try {
      Wire wire = new Wire(port, new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
      inBackground(wire::take);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDBC address of the same database, through the wire. */
  public String through(String address) {
    return address.replace(":" + to + "/", ":" + entrance.getLocalPort() + "/");
  }

  private void take() throws IOException {
    while (true) {
      Socket near = entrance.accept();
      sockets.add(near);
      Socket far = new Socket();
      sockets.add(far);
      try {
        far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to));
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
      } catch (IOException nobodyThereOrCut) {
        end(near);
        end(far);
        continue;
      }
      inBackground(() -> pass(near, far));
      inBackground(() -> pass(far, near));
    }
  }

  private void pass(Socket from, Socket into) {
    byte[] buffer = new byte[8192];
    try (InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    } catch (IOException cut) {
      // One end is gone, and so is the other.
    } finally {
      end(from);
      end(into);
    }
  }

  private void end(Socket socket) {
    sockets.remove(socket);
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // That is what was wanted.
    }
  }

  /**
   * Ends all connections.
   *
   * @return how many there were
   */
  public int cut() {
    Set<Socket> now = Set.copyOf(sockets);
    now.forEach(this::end);
    return now.size() / 2;
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // The wire is closed.
              }
            },
            "wire");
    thread.setDaemon(true);
    thread.start();
  }
}
