package org.docket.definition;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.docket.platform.CanonicalJson;

/** The files of one pack, by their path inside it ({@code forms/repair.form.yaml}). Immutable. */
public final class PackFiles {

  private final String pack;
  private final SortedMap<String, byte[]> contents;

  /** Takes over the contents: nobody changes the arrays afterwards. */
  public PackFiles(String pack, Map<String, byte[]> contents) {
    this.pack = pack;
    this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
  }

  /** The folder's name, and the key of the pack once it is read. */
  public String pack() {
    return pack;
  }

  public Set<String> paths() {
    return contents.keySet();
  }

  public boolean has(String path) {
    return contents.containsKey(path);
  }

  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(contents.get(path)).map(byte[]::clone);
  }

  /** A text file, always UTF-8. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(contents.get(path))
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }

  /** Of the content of a file that is here. */
  public String sha256(String path) {
    return CanonicalJson.sha256Hex(bytes(path).orElseThrow());
  }

  /** The path of a file that lies beside the definition and is named by it. */
  public static String beside(DefinitionSource source, String name) {
    int folder = source.path().lastIndexOf('/');
    return folder < 0 ? name : source.path().substring(0, folder + 1) + name;
  }
}
