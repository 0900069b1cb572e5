package org.docket.bench.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack among the resources of a benchmark, in the folder {@code pack} beside its classes. */
public final class BenchPack {

  private final Class<?> benchmark;
  private final String key;
  private final List<String> files;
  private final Map<String, String> replaced;

  public BenchPack(Class<?> benchmark, String key, List<String> files) {
    this(benchmark, key, files, Map.of());
  }

  private BenchPack(
      Class<?> benchmark, String key, List<String> files, Map<String, String> replaced) {
    this.benchmark = benchmark;
    this.key = key;
    this.files = List.copyOf(files);
    this.replaced = Map.copyOf(replaced);
  }

  /** The same with something else in the place of a mark, in all files. */
  public BenchPack with(String mark, String text) {
    return new BenchPack(benchmark, key, files, Map.of(mark, text));
  }

  /** Makes it live, unless it is. */
  public void publish(BareCore core) {
    core.publish(key, zip());
  }

  /** As an administrator uploads it. */
  private byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String file : files) {
        zip.putNextEntry(new ZipEntry(key + "/" + file));
        zip.write(content(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] content(String file) throws IOException {
    try (InputStream stream = benchmark.getResourceAsStream("pack/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + file);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> each : replaced.entrySet()) {
        text = text.replace(each.getKey(), each.getValue());
      }
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
