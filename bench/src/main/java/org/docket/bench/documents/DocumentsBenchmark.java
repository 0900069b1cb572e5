package org.docket.bench.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.docket.bench.documents.NumberSpeed.Around;
import org.docket.bench.rig.BareCore;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.RunningServer;

/**
 * Pages a second beside the bare renderer and a browser, the memory of a long list, and numbers a
 * second beside hand-written SQL; in turns, medians of three rounds.
 */
public final class DocumentsBenchmark {

  private static final int ROUNDS = 3;
  private static final long ROUND_NANOS = 3_000_000_000L;
  private static final int LONG_LIST = 1_560;
  private static final String PACK = "bench-numbers";

  private final PrintStream out;

  private DocumentsBenchmark(PrintStream out) {
    this.out = out;
  }

  /** Everything, from an empty database to the figures. */
  public static void run(Path root, PrintStream out) {
    DocumentsBenchmark benchmark = new DocumentsBenchmark(out);
    benchmark.pages();
    out.println("Starting PostgreSQL and the server… / 正在启动数据库与服务…");
    try (Cluster cluster = Cluster.start();
        RunningServer server = RunningServer.start(root, cluster.url());
        BareCore core = new BareCore(cluster.url())) {
      core.publish(PACK, pack());
      out.printf("server %s%n", server.base());
      benchmark.numbers(new NumberSpeed(core, cluster.url()));
    }
  }

  private void pages() {
    PageSpeed speed = new PageSpeed();
    compare(speed, "order of 20 lines, one thread", SampleOrder.body(20), 1);
    String list = SampleOrder.body(LONG_LIST);
    int pages = count(speed.docket(list));
    compare(speed, "list of %d pages, one thread".formatted(pages), list, pages);
    memory(speed, list, pages);
  }

  /**
   * Beside the bare renderer and a browser.
   *
   * @param pages of the document
   */
  private void compare(PageSpeed speed, String what, String body, int pages) {
    List<Double> docket = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    rate(() -> speed.docket(body).length);
    rate(() -> speed.bare(body).length);
    for (int i = 0; i < ROUNDS; i++) {
      docket.add(pages * rate(() -> speed.docket(body).length));
      bare.add(pages * rate(() -> speed.bare(body).length));
    }
    tell(what, docket, "bare openhtmltopdf", bare, 0.6);
    speed
        .browser(body, ROUNDS)
        .ifPresentOrElse(
            rate -> tell(what, docket, "browser", List.of(pages * rate), pages > 1 ? 0 : 20),
            () -> out.println("  no Chromium here: not compared with a browser"));
  }

  /** The most heap in use while the list is made, above what is in use without it. */
  private void memory(PageSpeed speed, String list, int pages) {
    long idle = used(true);
    AtomicLong most = new AtomicLong(idle);
    AtomicBoolean over = new AtomicBoolean();
    Thread watch =
        new Thread(
            () -> {
              while (!over.get()) {
                most.accumulateAndGet(used(true), Math::max);
              }
            });
    watch.start();
    speed.docket(list);
    over.set(true);
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    double grown = (most.get() - idle) / 1e6;
    out.printf(
        "  list of %d pages: live heap grows by %.1f MB   target ≤ 64%s%n",
        pages, grown, grown > 64 ? "   ✗" : "");
  }

  private static long used(boolean collected) {
    if (collected) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static int count(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void numbers(NumberSpeed speed) {
    for (String series : List.of("bench-strict", "bench-fast")) {
      NumberSpeed.Cost cost = speed.cost(series);
      out.printf(
          Locale.ROOT,
          "  one number of %s: %.2f statements, %.2f commits%n",
          series,
          cost.statements(),
          cost.commits());
    }
    for (int threads : List.of(1, 4, 40)) {
      String with = ", " + threads + " threads";
      for (Around around : Around.values()) {
        List<Double> strict = new ArrayList<>();
        List<Double> fast = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
          strict.add(speed.docket("bench-strict", around, threads));
          bare.add(speed.bare(around, threads));
          fast.add(speed.docket("bench-fast", around, threads));
        }
        String what = around == Around.RECORD ? " with a record" : "";
        tell("gap-free" + what + with, strict, "bare SQL", bare, 0.6);
        tell("gaps allowed" + what + with, fast, "gap-free", strict, 1);
      }
      List<Double> strict = new ArrayList<>();
      List<Double> fast = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        strict.add(speed.alone("bench-strict", threads));
        fast.add(speed.alone("bench-fast", threads));
      }
      tell("gaps allowed, drawing alone" + with, fast, "gap-free", strict, 20);
    }
  }

  private void tell(
      String what, List<Double> rates, String beside, List<Double> yardsticks, double target) {
    double rate = median(rates);
    double yardstick = median(yardsticks);
    double ratio = rate / yardstick;
    out.printf(
        "  %-44s %,9.1f/s   %s %,9.1f/s   ratio %.2f   target ≥ %.1f%s%n",
        what, rate, beside, yardstick, ratio, target, ratio < target ? "   ✗" : "");
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double rate(DoubleSupplier operation) {
    long began = System.nanoTime();
    long count = 0;
    while (System.nanoTime() - began < ROUND_NANOS) {
      if (operation.getAsDouble() == 0) {
        throw new IllegalStateException("An operation did nothing");
      }
      count++;
    }
    return count * 1e9 / (System.nanoTime() - began);
  }

  private static byte[] pack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "pack.yaml", "pack: bench-numbers\ntitle: Numbers\nversion: 1.0.0\n");
      put(zip, "strict.series.yaml", series("bench-strict", "never"));
      put(zip, "fast.series.yaml", series("bench-fast", "allowed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(PACK + "/" + name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String series(String key, String gaps) {
    return "series: " + key + "\ntitle: Numbers\npattern: \"B-{000000}\"\ngaps: " + gaps + "\n";
  }
}
