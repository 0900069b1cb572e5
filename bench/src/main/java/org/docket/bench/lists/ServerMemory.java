package org.docket.bench.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server's JVM holds, garbage left out: it is collected before each look, through the tool
 * {@code jcmd} of the JDK.
 */
final class ServerMemory {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final double MEGABYTE = 1024.0 * 1024;
  private static final long BETWEEN_MILLIS = 1_000;

  private final long process;

  ServerMemory(long process) {
    this.process = process;
  }

  /** Megabytes, exactly: the JVM stands still from the collection until all is counted. */
  double held() {
    String told = tell("GC.class_histogram");
    Matcher total = TOTAL.matcher(told);
    if (!total.find()) {
      throw new IllegalStateException("The JVM does not say what it holds: " + told);
    }
    return Long.parseLong(total.group(1)) / MEGABYTE;
  }

  private String tell(String command) {
    try {
      String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process running =
          new ProcessBuilder(tool, String.valueOf(process), command)
              .redirectErrorStream(true)
              .start();
      String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      running.waitFor();
      return told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What was held before, and at most while the work ran; looked at about once a second. */
  record Watched(double before, double most, double seconds) {
    double growth() {
      return most - before;
    }
  }

  Watched during(Runnable work) {
    double before = Math.min(held(), held());
    double[] most = {before};
    AtomicBoolean runs = new AtomicBoolean(true);
    Thread watcher =
        new Thread(
            () -> {
              while (runs.get()) {
                most[0] = Math.max(most[0], held());
                pause();
              }
            });
    watcher.start();
    long began = System.nanoTime();
    try {
      work.run();
    } finally {
      runs.set(false);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    join(watcher);
    return new Watched(before, most[0], seconds);
  }

  private static void join(Thread watcher) {
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
