package org.docket.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.platform.CanonicalJson;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads the files of one pack: {@code pack.yaml} and every definition in it. */
final class PackReader {

  static final String PACK_FILE = "pack.yaml";

  private final PackFiles files;
  private final ProblemCollector problems;

  private PackReader(PackFiles files, ProblemCollector problems) {
    this.files = files;
    this.problems = problems;
  }

  static Optional<ReadPack> read(PackFiles files, ProblemCollector problems) {
    return new PackReader(files, problems).read();
  }

  private Optional<ReadPack> read() {
    Optional<byte[]> packFile = files.bytes(PACK_FILE);
    if (packFile.isEmpty()) {
      problems.add(
          DefinitionProblems.packFileMissing(Location.ofFile(files.pack() + "/" + PACK_FILE)));
      return Optional.empty();
    }
    List<DefinitionSource> sources = new ArrayList<>();
    for (String path : files.paths()) {
      if (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json")) {
        definition(path).ifPresent(sources::add);
      }
    }
    return sources.stream()
        .filter(source -> source.path().equals(PACK_FILE))
        .findFirst()
        .map(source -> new ReadPack(pack(source.root()), files, sources));
  }

  private Optional<DefinitionSource> definition(String path) {
    String file = files.pack() + "/" + path;
    return YamlReader.read(files.bytes(path).orElseThrow(), file, problems)
        .map(root -> source(root, file));
  }

  private DefinitionSource source(MapNode root, String file) {
    String kind = root.keys().iterator().next();
    var json = NodeJson.of(root);
    return new DefinitionSource(
        kind,
        root.string(kind).orElse(""),
        files.pack(),
        root,
        json,
        file,
        CanonicalJson.sha256Hex(CanonicalJson.of(json)));
  }

  private static Pack pack(MapNode root) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    MapNode written = root.map("settings").orElse(new MapNode(Map.of(), Map.of(), root.location()));
    written.keys().forEach(name -> settings.put(name, setting(name, written.requireMap(name))));
    Map<String, Text> families = new LinkedHashMap<>();
    root.map("families")
        .ifPresent(map -> map.keys().forEach(key -> families.put(key, map.requireText(key))));
    return new Pack(
        root.requireString("pack"),
        root.requireText("title"),
        root.string("version").orElse("1"),
        root.strings("requires"),
        settings,
        families,
        root.flag("demonstration"));
  }

  private static Setting setting(String name, MapNode written) {
    return new Setting(
        name,
        written.requireString("type"),
        written.requireScalar("value"),
        written.text("title").orElse(Text.same(name)));
  }
}
