package org.docket.bench.rig;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack among the resources of a benchmark, in the folder {@code pack} beside its classes. */
public final class BenchPack {

  private final Class<?> benchmark;
  private final String key;
  private final List<String> files;

  public BenchPack(Class<?> benchmark, String key, List<String> files) {
    this.benchmark = benchmark;
    this.key = key;
    this.files = List.copyOf(files);
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
      return stream.readAllBytes();
    }
  }
}
