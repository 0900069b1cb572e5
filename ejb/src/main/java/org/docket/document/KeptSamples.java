package org.docket.document;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Samples that were made, those asked for last, as long as they take at most {@value #MOST_BYTES}
 * bytes. Safe for several threads.
 */
final class KeptSamples {

  static final long MOST_BYTES = 16 << 20;

  private final Map<Key, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /** All pages as PDF, or the first one as PNG. */
  enum Shape {
    PDF,
    PICTURE
  }

  /**
   * What a sample depends on.
   *
   * @param release hash of the live release
   * @param content hash over the template as it is printed
   */
  record Key(String release, String template, String content, Locale language, Shape shape) {}

  synchronized Optional<byte[]> find(Key key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized void keep(Key key, byte[] sample) {
    byte[] before = kept.put(key, sample);
    bytes += sample.length - (before == null ? 0 : before.length);
    Iterator<byte[]> oldest = kept.values().iterator();
    while (bytes > MOST_BYTES && oldest.hasNext()) {
      bytes -= oldest.next().length;
      oldest.remove();
    }
  }

  synchronized long size() {
    return bytes;
  }
}
