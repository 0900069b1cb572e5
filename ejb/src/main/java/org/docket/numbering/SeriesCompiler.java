package org.docket.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.numbering.SeriesDefinition.Case;
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
    FiscalYear year = fiscalYear(root);
    Digits digits = Digits.of(root.string("digits").orElse(Digits.DECIMAL.key()));
    NumberPattern pattern = new PatternReader(root.requireScalar("pattern"), year, digits).read();
    List<Case> cases = cases(root, year, digits);
    checkDifferent(pattern, cases, problems);
    checkStart(root, digits, problems);
    List<NumberPattern> patterns = new ArrayList<>(List.of(pattern));
    cases.forEach(one -> patterns.add(one.pattern()));
    return new SeriesDefinition(
        source.key(),
        root.requireText("title"),
        pattern,
        cases,
        root.string("date"),
        restarts(root, patterns, year, problems),
        year,
        per(root, patterns, problems),
        root.string("gaps").filter("allowed"::equals).isPresent(),
        root.number("start").map(BigDecimal::longValue).orElse(1L),
        root.number("step").map(BigDecimal::longValue).orElse(1L),
        source.location());
  }

  private static FiscalYear fiscalYear(MapNode root) {
    return root.map("fiscalYear")
        .map(
            year ->
                new FiscalYear(
                    year.integer("begins").orElse(1),
                    year.string("named").filter("end"::equals).isPresent()))
        .orElse(FiscalYear.CALENDAR);
  }

  private static List<Case> cases(MapNode root, FiscalYear year, Digits digits) {
    return root.maps("choose").stream()
        .map(
            one ->
                new Case(
                    one.requireString("case"),
                    one.requireString("when"),
                    new PatternReader(one.requireScalar("pattern"), year, digits).read(),
                    one.location()))
        .toList();
  }

  private static void checkStart(MapNode root, Digits digits, ProblemCollector problems) {
    root.scalar("start")
        .filter(start -> digits == Digits.LETTERS && start.text().equals("0"))
        .ifPresent(start -> problems.add(NumberingProblems.noLetterForZero().at(start.location())));
  }

  private static void checkDifferent(
      NumberPattern pattern, List<Case> cases, ProblemCollector problems) {
    Set<String> keys = new HashSet<>();
    Set<String> patterns = new HashSet<>(Set.of(pattern.source()));
    for (Case one : cases) {
      if (!keys.add(one.key())) {
        problems.add(NumberingProblems.caseTwice(one.key()).at(one.location()));
      }
      if (!patterns.add(one.pattern().source())) {
        problems.add(NumberingProblems.patternTwice(one.pattern().source()).at(one.location()));
      }
    }
  }

  private static Restart restarts(
      MapNode root, List<NumberPattern> patterns, FiscalYear year, ProblemCollector problems) {
    Optional<ScalarNode> node = root.scalar("restarts");
    Restart restarts = node.map(ScalarNode::text).map(Restart::of).orElse(Restart.NEVER);
    if (!patterns.stream().allMatch(each -> restarts.isShownBy(each.dateParts(), year))) {
      Location place = node.map(ScalarNode::location).orElse(root.location());
      problems.add(NumberingProblems.periodNotShown(restarts.key(), needed(restarts)).at(place));
    }
    return restarts;
  }

  private static String needed(Restart restarts) {
    return switch (restarts) {
      case NEVER -> "";
      case YEARLY -> "{yyyy}";
      case FISCAL_YEARLY -> "{fyyy}";
      case QUARTERLY -> "{fyyy}{q}";
      case MONTHLY -> "{yyyy}{MM}";
      case DAILY -> "{yyyy}{MM}{dd}";
    };
  }

  private static Per per(MapNode root, List<NumberPattern> patterns, ProblemCollector problems) {
    List<String> paths = new ArrayList<>();
    for (Node node : root.list("per")) {
      if (node instanceof ScalarNode written && !written.text().equals("company")) {
        path(written, patterns, problems).ifPresent(paths::add);
      }
    }
    return new Per(paths);
  }

  private static Optional<String> path(
      ScalarNode node, List<NumberPattern> patterns, ProblemCollector problems) {
    String written = node.text();
    if (!PATH.matcher(written).matches()) {
      problems.add(NumberingProblems.badPer(written).at(node.location()));
      return Optional.empty();
    }
    String path = written.equals("unit") ? "unit.code" : written;
    List<String> fitting = List.of(path, path + ".code");
    if (!patterns.stream().allMatch(each -> each.paths().stream().anyMatch(fitting::contains))) {
      problems.add(NumberingProblems.perNotShown(written).at(node.location()));
    }
    boolean plain = patterns.stream().anyMatch(each -> each.paths().contains(path));
    return Optional.of(plain ? path : path + ".code");
  }
}
