package org.docket.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.numbering.SeriesDefinition.Per;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Compiles series, and refuses those whose numbers would repeat. */
@ApplicationScoped
public class SeriesCompiler implements DefinitionCompiler<SeriesDefinition> {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

  @Override
  public String kind() {
    return "series";
  }

  @Override
  public Class<SeriesDefinition> type() {
    return SeriesDefinition.class;
  }

  @Override
  public SeriesDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    ProblemCollector problems = context.problems();
    NumberPattern pattern = new PatternReader(root.requireScalar("pattern")).read();
    Restart restarts = restarts(root, pattern, problems);
    return new SeriesDefinition(
        source.key(),
        root.requireText("title"),
        pattern,
        restarts,
        per(root, pattern, problems),
        root.string("gaps").filter("allowed"::equals).isPresent(),
        root.number("start").map(BigDecimal::longValue).orElse(1L),
        root.number("step").map(BigDecimal::longValue).orElse(1L),
        source.location());
  }

  private static Restart restarts(MapNode root, NumberPattern pattern, ProblemCollector problems) {
    Optional<ScalarNode> node = root.scalar("restarts");
    Restart restarts = node.map(ScalarNode::text).map(Restart::of).orElse(Restart.NEVER);
    if (!restarts.isShownBy(pattern.dateParts())) {
      Location place = node.map(ScalarNode::location).orElse(root.location());
      problems.add(NumberingProblems.periodNotShown(restarts.key(), needed(restarts)).at(place));
    }
    return restarts;
  }

  private static String needed(Restart restarts) {
    return switch (restarts) {
      case NEVER -> "";
      case YEARLY -> "{yyyy}";
      case MONTHLY -> "{yyyy}{MM}";
      case DAILY -> "{yyyy}{MM}{dd}";
    };
  }

  private static Per per(MapNode root, NumberPattern pattern, ProblemCollector problems) {
    Optional<ScalarNode> node = root.scalar("per");
    String written = node.map(ScalarNode::text).orElse("company");
    if (written.equals("company")) {
      return new Per(Optional.empty());
    }
    Location place = node.orElseThrow().location();
    if (!PATH.matcher(written).matches()) {
      problems.add(NumberingProblems.badPer(written).at(place));
      return new Per(Optional.empty());
    }
    String path = written.equals("unit") ? "unit.code" : written;
    boolean shown = pattern.paths().stream().anyMatch(List.of(path, path + ".code")::contains);
    if (!shown) {
      problems.add(NumberingProblems.perNotShown(written).at(place));
    }
    return new Per(Optional.of(pattern.paths().contains(path) ? path : path + ".code"));
  }
}
