package org.docket.definition;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Small packs for tests. */
final class Packs {

  private final String key;
  private final Map<String, byte[]> files = new HashMap<>();

  private Packs(String key) {
    this.key = key;
    with("pack.yaml", "pack: " + key + "\ntitle: Test\n");
  }

  static Packs pack(String key) {
    return new Packs(key);
  }

  Packs with(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Packs with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  PackFiles files() {
    return new PackFiles(key, files);
  }
}
