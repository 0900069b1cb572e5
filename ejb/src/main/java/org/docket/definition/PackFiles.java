package org.docket.definition;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.platform.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** The files of one pack, by their path inside it ({@code forms/repair.form.yaml}). Immutable. */
public final class PackFiles {

  private static final Pattern KEY =
      Pattern.compile("^pack: *['\"]?([A-Za-z0-9._-]{1,100})", Pattern.MULTILINE);

  private static final int MAX_KEY = 100;
  private static final Pattern DEMONSTRATION =
      Pattern.compile("^demonstration: *true", Pattern.MULTILINE);

  private final String pack;
  private final SortedMap<String, byte[]> contents;

  /** Takes over the contents: nobody changes the arrays afterwards. */
  public PackFiles(String pack, Map<String, byte[]> contents) {
    this.pack = pack;
    this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
  }

  /**
   * Files of a pack that says its own key in {@code pack.yaml}; by its folder where that cannot be
   * read.
   */
  static PackFiles named(Map<String, byte[]> contents, String folder) {
    byte[] file = contents.getOrDefault(PackReader.PACK_FILE, new byte[0]);
    Matcher key = KEY.matcher(new String(file, StandardCharsets.UTF_8));
    String name = folder.length() > MAX_KEY ? folder.substring(0, MAX_KEY) : folder;
    return new PackFiles(key.find() ? key.group(1) : name, contents);
  }

  /** The key of the pack, or the name of its folder where the key cannot be read. */
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

  /** Whether both hold the same files with the same contents. */
  boolean sameAs(@Nullable PackFiles other) {
    return other != null
        && other.paths().equals(paths())
        && paths().stream().allMatch(path -> other.sha256(path).equals(sha256(path)));
  }

  boolean isDemonstration() {
    return text(PackReader.PACK_FILE)
        .filter(content -> DEMONSTRATION.matcher(content).find())
        .isPresent();
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
