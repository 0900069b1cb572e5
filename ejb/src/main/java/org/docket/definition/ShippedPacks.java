package org.docket.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The packs that come with Docket, from the class path. A jar cannot be listed on every server, so
 * the build writes an index of their files.
 */
public final class ShippedPacks {

  private static final String INDEX = "packs.index";

  private ShippedPacks() {}

  public static List<PackFiles> all() {
    Map<String, Map<String, byte[]>> packs = new TreeMap<>();
    String index = new String(read(INDEX), StandardCharsets.UTF_8);
    for (String line : index.split("\\R")) {
      String path = line.replace('\\', '/');
      int slash = path.indexOf('/');
      if (slash > 0 && !PackLimits.isHidden(path)) {
        packs
            .computeIfAbsent(path.substring(0, slash), pack -> new HashMap<>())
            .put(path.substring(slash + 1), read("packs/" + path));
      }
    }
    return packs.entrySet().stream()
        .map(pack -> PackFiles.named(pack.getValue(), pack.getKey()))
        .toList();
  }

  private static byte[] read(String name) {
    try (InputStream in = ShippedPacks.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The build left out " + name);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
