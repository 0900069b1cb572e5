package org.docket.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.problem.ProblemCollector;

/** Compiles scenarios: every record, person, form and scenario that one names must be there. */
@ApplicationScoped
public class ScenarioCompiler implements DefinitionCompiler<ScenarioDefinition> {

  /** Times without an offset are those of the company. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Override
  public String kind() {
    return "scenario";
  }

  @Override
  public Class<ScenarioDefinition> type() {
    return ScenarioDefinition.class;
  }

  @Override
  public ScenarioDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    ScenarioReader reader = new ScenarioReader(source);
    List<Action> actions = new ArrayList<>(reader.given());
    actions.addAll(reader.when());
    List<Expectation> expectations = reader.then();
    new ScenarioNames(context).check(source);
    return new ScenarioDefinition(
        source.key(),
        root.requireText("title"),
        root.string("process"),
        root.scalar("at").flatMap(at -> time(at, context.problems())),
        root.flag("demo"),
        root.strings("needs"),
        actions,
        expectations,
        root.location());
  }

  private static Optional<OffsetDateTime> time(ScalarNode at, ProblemCollector problems) {
    String text = at.text();
    try {
      if (text.length() <= "2026-03-02".length()) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZONE).toOffsetDateTime());
      }
      boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
      return Optional.of(
          offset
              ? OffsetDateTime.parse(text)
              : LocalDateTime.parse(text).atZone(ZONE).toOffsetDateTime());
    } catch (DateTimeParseException wrong) {
      problems.add(ScenarioProblems.badTime(text, at.location()));
      return Optional.empty();
    }
  }
}
