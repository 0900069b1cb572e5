package org.docket.bench.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the server's JVM holds, garbage left out: it is collected before each look, through the tool
 * {@code jcmd} of the JDK.
 */
final class ServerMemory {

  private static final Pattern USED =
      Pattern.compile("(?m)^(?!.*(?:Metaspace|class space)).*\\bused (\\d+)K");
  private static final double KILOBYTES = 1024;
  private static final long BETWEEN_MILLIS = 1_000;

  private final long process;

  ServerMemory(long process) {
    this.process = process;
  }

  /** Megabytes. */
  double held() {
    tell("GC.run");
    String told = tell("GC.heap_info");
    long used =
        USED.matcher(told)
            .results()
            .map(MatchResult::group)
            .map(line -> line.replaceAll(".*\\bused (\\d+)K.*", "$1"))
            .mapToLong(Long::parseLong)
            .sum();
    if (used == 0) {
      throw new IllegalStateException("The JVM does not say what it holds: " + told);
    }
    return used / KILOBYTES;
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
