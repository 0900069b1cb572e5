package org.docket.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.problem.ProblemCollector;

/** What must hold between packs, whatever their definitions. */
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
        source.root().list("requires").stream()
            .map(ScalarNode.class::cast)
            .filter(key -> !known.contains(key.text()))
            .forEach(
                key ->
                    problems.add(
                        DefinitionProblems.unknownPack(key.text(), known, key.location())));
      }
    }
  }
}
