package org.docket.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Reads the files of one pack: {@code pack.yaml} and every definition in it. */
final class PackReader {

  static final String PACK_FILE = "pack.yaml";

  static final SchemaCheck CHECK = new SchemaCheck(Schemas.SHIPPED);
  private static final Pattern OTHER_FILES =
      Pattern.compile("\\.(vm|csv|png|jpg|jpeg|svg|md|txt)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST_LINE =
      Pattern.compile("\\A(?:\\s*#.*\\R|\\s*\\R)*([a-z]+): *['\"]?([A-Za-z0-9._-]+)");

  private final PackFiles files;
  private final ReadFiles known;
  private final ProblemCollector problems;
  private final List<DefinitionSource> sources = new ArrayList<>();
  private final Map<String, Set<String>> broken = new HashMap<>();

  private PackReader(PackFiles files, ReadFiles known, ProblemCollector problems) {
    this.files = files;
    this.known = known;
    this.problems = problems;
  }

  static ReadPack read(PackFiles files, ReadFiles known, ProblemCollector problems) {
    return new PackReader(files, known, problems).read();
  }

  private ReadPack read() {
    if (!files.has(PACK_FILE)) {
      problems.add(DefinitionProblems.noPack(files.pack()));
    }
    for (String path : files.paths()) {
      if (isDefinition(path)) {
        definition(path);
      } else if (!OTHER_FILES.matcher(path).find()) {
        problems.add(DefinitionProblems.unknownFile(Location.ofFile(files.pack() + "/" + path)));
      }
    }
    Pack pack =
        sources.stream()
            .filter(source -> source.kind().equals("pack"))
            .findFirst()
            .map(source -> Pack.of(source.root()))
            .orElse(Pack.unreadable(files.pack()));
    return new ReadPack(pack, files, sources, List.of(), broken);
  }

  static boolean isDefinition(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
  }

  private void definition(String path) {
    byte[] content = files.bytes(path).orElseThrow();
    String file = files.pack() + "/" + path;
    ReadFiles.Result result = known.of(file, files.sha256(path), () -> result(content, path));
    result.source().ifPresent(sources::add);
    if (!result.problems().isEmpty()) {
      problems.addAll(result.problems());
      remember(content);
    }
  }

  private ReadFiles.Result result(byte[] content, String path) {
    ProblemCollector own = new ProblemCollector();
    Optional<DefinitionSource> source = source(content, path, own);
    return new ReadFiles.Result(own.hasProblems() ? Optional.empty() : source, own.problems());
  }

  private Optional<DefinitionSource> source(byte[] content, String path, ProblemCollector own) {
    String file = files.pack() + "/" + path;
    Optional<DefinitionSource> source =
        YamlReader.read(content, file, own)
            .filter(root -> FileName.check(path, root, own))
            .map(
                root ->
                    DefinitionSource.of(root.keys().iterator().next(), files.pack(), root, file));
    source
        .filter(found -> !ReuseWords.areIn(found))
        .ifPresent(found -> CHECK.check(found.kind(), found, own));
    return source;
  }

  private void remember(byte[] content) {
    Matcher first = FIRST_LINE.matcher(new String(content, StandardCharsets.UTF_8));
    if (first.find()) {
      broken.computeIfAbsent(first.group(1), kind -> new HashSet<>()).add(first.group(2));
    }
  }
}
