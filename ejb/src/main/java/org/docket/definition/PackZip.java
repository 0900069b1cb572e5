package org.docket.definition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docket.problem.ProblemException;

/** Packs as a zip file, for upload and export. */
final class PackZip {

  private static final int CHUNK = 8192;
  private static final int MAX_ZIP = 20 * 1024 * 1024;

  private PackZip() {}

  /** The packs of a zip: {@code pack.yaml} in its root, or in folders of it. */
  static List<PackFiles> read(byte[] zip) {
    if (zip.length > MAX_ZIP) {
      throw new ProblemException(DefinitionProblems.tooMuch(MAX_ZIP / 1024 / 1024, "zip"));
    }
    return split(entries(zip));
  }

  static byte[] write(PackFiles pack) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String path : pack.paths()) {
        ZipEntry entry = new ZipEntry(pack.pack() + "/" + path);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(pack.bytes(path).orElseThrow());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> entries(byte[] zip) {
    Map<String, byte[]> contents = new TreeMap<>();
    PackLimits limits = new PackLimits();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String path = safe(entry.getName());
        if (!entry.isDirectory() && !PackLimits.isHidden(path)) {
          limits.count(path, 0);
          contents.put(path, content(in, path, limits));
        }
      }
    } catch (IOException | IllegalArgumentException thrown) {
      throw new ProblemException(DefinitionProblems.notZip(), thrown);
    }
    if (contents.isEmpty()) {
      throw new ProblemException(DefinitionProblems.notZip());
    }
    return contents;
  }

  private static byte[] content(InputStream in, String path, PackLimits limits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      limits.grow(path, read);
      out.write(chunk, 0, read);
    }
    return out.toByteArray();
  }

  private static String safe(String name) {
    String path = name.replace('\\', '/');
    boolean outside =
        path.startsWith("/")
            || path.contains(":")
            || List.of(path.split("/")).contains("..")
            || path.chars().anyMatch(character -> character < ' ');
    if (outside) {
      throw new ProblemException(DefinitionProblems.unsafePath(path));
    }
    return path;
  }

  private static List<PackFiles> split(Map<String, byte[]> contents) {
    List<String> roots = new ArrayList<>();
    for (String path : contents.keySet()) {
      if (path.equals(PackReader.PACK_FILE) || path.endsWith("/" + PackReader.PACK_FILE)) {
        roots.add(path.substring(0, path.length() - PackReader.PACK_FILE.length()));
      }
    }
    if (roots.isEmpty()) {
      throw new ProblemException(DefinitionProblems.noPack("zip"));
    }
    return roots.stream().map(root -> pack(root, contents)).toList();
  }

  private static PackFiles pack(String root, Map<String, byte[]> contents) {
    Map<String, byte[]> own = new HashMap<>();
    contents.forEach(
        (path, content) -> {
          if (path.startsWith(root)) {
            own.put(path.substring(root.length()), content);
          }
        });
    String folder = root.isEmpty() ? "pack" : root.substring(0, root.length() - 1);
    return PackFiles.named(own, folder.substring(folder.lastIndexOf('/') + 1));
  }
}
