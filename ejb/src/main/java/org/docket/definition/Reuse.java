package org.docket.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;

/**
 * Writes out all definitions that extend others, before any schema or compiler sees them. What
 * comes of it knows the place of each of its parts: in its own file, or in that of its base.
 * Blueprints are set aside: nobody uses them as they are.
 */
final class Reuse {

  private final Bases bases;
  private final InheritedProblems problems;

  private Reuse(Bases bases, InheritedProblems problems) {
    this.bases = bases;
    this.problems = problems;
  }

  static List<ReadPack> writeOut(List<ReadPack> packs, InheritedProblems problems) {
    Reuse reuse = new Reuse(new Bases(packs), problems);
    packs.forEach(reuse::checkBlueprints);
    return packs.stream().map(reuse::writeOut).toList();
  }

  /** What is wrong with the words of reuse is said in the blueprint, also where nobody uses it. */
  private void checkBlueprints(ReadPack read) {
    for (DefinitionSource source : read.sources()) {
      if (ReuseWords.isBlueprint(source)) {
        ProblemCollector wrong = new ProblemCollector();
        ReuseWords.check(ReuseWords.schema(source), source.root(), wrong);
        if (wrong.hasProblems()) {
          problems.add(source, wrong.problems());
          bases.markBroken(source.kind(), source.key());
        }
      }
    }
  }

  private ReadPack writeOut(ReadPack read) {
    List<DefinitionSource> sources = new ArrayList<>();
    List<DefinitionSource> blueprints = new ArrayList<>();
    Map<String, Set<String>> broken = new HashMap<>();
    read.broken().forEach((kind, keys) -> broken.put(kind, new HashSet<>(keys)));
    for (DefinitionSource source : read.sources()) {
      if (ReuseWords.isBlueprint(source)) {
        blueprints.add(source);
      } else if (!ReuseWords.areIn(source)) {
        sources.add(source);
      } else {
        writeOut(source)
            .ifPresentOrElse(
                sources::add,
                () ->
                    broken
                        .computeIfAbsent(source.kind(), kind -> new HashSet<>())
                        .add(source.key()));
      }
    }
    return new ReadPack(read.pack(), read.files(), sources, blueprints, broken);
  }

  private Optional<DefinitionSource> writeOut(DefinitionSource source) {
    ProblemCollector own = new ProblemCollector();
    Optional<DefinitionSource> whole = Optional.empty();
    try {
      DefinitionSource written = new Writing(source, bases, own).writeOut();
      if (!own.hasProblems()) {
        PackReader.CHECK.check(written.kind(), written, own);
      }
      whole = Optional.of(written);
    } catch (ProblemException wrong) {
      own.addAll(wrong.problems());
    } catch (Writing.ReportedThere nothingToSayHere) {
      return Optional.empty();
    }
    problems.add(whole.orElse(source), own.problems());
    return own.hasProblems() ? Optional.empty() : whole;
  }
}
