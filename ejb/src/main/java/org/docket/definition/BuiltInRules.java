package org.docket.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Suggestions;

/**
 * What must hold between packs, whatever their definitions. A pack that only scenarios require may
 * be missing; one with nearly that name is a slip of the pen.
 */
final class BuiltInRules {

  private BuiltInRules() {}

  static void check(List<ReadPack> packs, ProblemCollector problems) {
    duplicates(packs, problems);
    Set<String> known = packs.stream().map(read -> read.pack().key()).collect(Collectors.toSet());
    packs.forEach(read -> required(read, known, problems));
    packs.forEach(read -> read.pack().settings().values().forEach(one -> fits(one, problems)));
  }

  private static void fits(Setting setting, ProblemCollector problems) {
    if (!setting.isOfItsType()) {
      problems.add(DefinitionProblems.settingType(setting));
    }
  }

  private static void duplicates(List<ReadPack> packs, ProblemCollector problems) {
    Map<String, DefinitionSource> first = new HashMap<>();
    for (ReadPack read : packs) {
      for (DefinitionSource source : read.sources()) {
        DefinitionSource other = first.putIfAbsent(source.kind() + " " + source.key(), source);
        if (other != null) {
          problems.add(
              DefinitionProblems.duplicate(
                  source.kind(), source.key(), other.location(), source.location()));
        }
      }
    }
  }

  private static void required(ReadPack read, Set<String> known, ProblemCollector problems) {
    for (DefinitionSource source : read.sources()) {
      if (source.kind().equals("pack")) {
        missing(source, "requires", known)
            .forEach(key -> problems.add(unknownPack(key, "requires", known)));
        missing(source, "scenariosRequire", known)
            .filter(key -> Suggestions.nearest(key.text(), known).isPresent())
            .forEach(key -> problems.add(unknownPack(key, "scenariosRequire", known)));
      }
    }
  }

  private static Stream<ScalarNode> missing(
      DefinitionSource pack, String property, Set<String> known) {
    return pack.root().list(property).stream()
        .map(ScalarNode.class::cast)
        .filter(key -> !known.contains(key.text()));
  }

  private static Problem unknownPack(ScalarNode key, String property, Set<String> known) {
    return DefinitionProblems.unknownPack(key.text(), property, known, key.location());
  }
}
