package org.docket.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docket.problem.ProblemException;

/** Reads packs from folders: a folder with {@code pack.yaml}, or a folder of such folders. */
public final class PackFolders {

  private PackFolders() {}

  /**
   * Symbolic links are not followed out of the folder, and files that begin with a dot are left.
   */
  public static List<PackFiles> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(DefinitionProblems.noFolder(folder.toString()));
    }
    try {
      if (Files.isRegularFile(folder.resolve(PackReader.PACK_FILE))) {
        return List.of(pack(folder));
      }
      List<PackFiles> packs = new ArrayList<>();
      try (Stream<Path> below = Files.list(folder)) {
        for (Path child : below.sorted().toList()) {
          if (Files.isRegularFile(child.resolve(PackReader.PACK_FILE))) {
            packs.add(pack(child));
          }
        }
      }
      if (packs.isEmpty()) {
        throw new ProblemException(DefinitionProblems.noPack(folder.toString()));
      }
      return packs;
    } catch (IOException thrown) {
      throw new ProblemException(DefinitionProblems.unreadable(folder.toString()), thrown);
    }
  }

  private static PackFiles pack(Path folder) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    PackLimits limits = new PackLimits();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!PackLimits.isHidden(path) && !Files.isSymbolicLink(file)) {
          limits.count(path, Files.size(file));
          contents.put(path, Files.readAllBytes(file));
        }
      }
    }
    return PackFiles.named(contents, folder.getFileName().toString());
  }
}
