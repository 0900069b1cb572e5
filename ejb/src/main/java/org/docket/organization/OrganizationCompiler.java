package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.organization.OrganizationDefinition.AppointmentEntry;
import org.docket.organization.OrganizationDefinition.PersonEntry;
import org.docket.organization.OrganizationDefinition.PositionEntry;
import org.docket.organization.OrganizationDefinition.UnitEntry;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** Compiles organisations: every name must be one of those that the file gives itself. */
@ApplicationScoped
public class OrganizationCompiler implements DefinitionCompiler<OrganizationDefinition> {

  @Override
  public String kind() {
    return "organization";
  }

  @Override
  public Class<OrganizationDefinition> type() {
    return OrganizationDefinition.class;
  }

  @Override
  public OrganizationDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    OrganizationDefinition organization =
        new OrganizationDefinition(
            source.key(),
            root.requireText("title"),
            positions(root),
            units(root),
            root.maps("people").stream().map(OrganizationCompiler::person).toList(),
            root.map("calendar").map(OrganizationCompiler::calendar));
    check(organization, context.problems());
    return organization;
  }

  private static List<PositionEntry> positions(MapNode root) {
    MapNode positions = root.requireMap("positions");
    return positions.keys().stream()
        .map(code -> new PositionEntry(code, positions.requireMap(code).requireText("title")))
        .toList();
  }

  private static List<UnitEntry> units(MapNode root) {
    MapNode units = root.requireMap("units");
    List<UnitEntry> entries = new ArrayList<>();
    for (String code : units.keys()) {
      MapNode unit = units.requireMap(code);
      entries.add(
          new UnitEntry(
              code,
              unit.requireText("title"),
              unit.requireString("type"),
              unit.string("parent"),
              unit.string("head"),
              units.keyLocation(code)));
    }
    return entries;
  }

  private static PersonEntry person(MapNode person) {
    return new PersonEntry(
        person.requireString("login"),
        person.requireString("name"),
        person.string("email"),
        person.string("phone"),
        person.string("language"),
        person.flag("administrator"),
        person.maps("appointments").stream().map(OrganizationCompiler::appointment).toList());
  }

  private static AppointmentEntry appointment(MapNode post) {
    return new AppointmentEntry(
        post.requireString("position"),
        post.requireString("unit"),
        post.string("from"),
        post.string("to"),
        post.flag("head"),
        post.location());
  }

  private static WorkingCalendar calendar(MapNode calendar) {
    WorkingCalendar standard = WorkingCalendar.STANDARD;
    List<Shift> hours =
        calendar.strings("hours").stream().flatMap(text -> Shift.parse(text).stream()).toList();
    Set<DayOfWeek> days =
        calendar.strings("days").stream()
            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return new WorkingCalendar(
        hours.isEmpty() ? standard.hours() : hours,
        days.isEmpty() ? standard.week() : days,
        dates(calendar, "holidays"),
        dates(calendar, "workdays"));
  }

  private static Set<LocalDate> dates(MapNode calendar, String property) {
    return calendar.strings(property).stream().map(LocalDate::parse).collect(Collectors.toSet());
  }

  private static void check(OrganizationDefinition organization, ProblemCollector problems) {
    Set<String> positions =
        organization.positions().stream()
            .map(PositionEntry::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> units = new LinkedHashSet<>();
    for (UnitEntry unit : organization.units()) {
      unit.parent().ifPresent(parent -> checkUnit(parent, units, unit.location(), problems));
      unit.head().ifPresent(head -> checkPosition(head, positions, unit.location(), problems));
      units.add(unit.code());
    }
    Set<String> logins = new HashSet<>();
    for (PersonEntry person : organization.people()) {
      for (AppointmentEntry post : person.appointments()) {
        checkPosition(post.position(), positions, post.location(), problems);
        checkUnit(post.unit(), units, post.location(), problems);
      }
      if (!logins.add(person.login())) {
        problems.add(
            invalid(
                "organization.duplicate-login",
                Text.of(
                    "Two people have the log-in name " + person.login() + "; give one another",
                    "登录名“" + person.login() + "”重复，请修改其中一个")));
      }
    }
  }

  private static void checkUnit(
      String code, Collection<String> known, Location at, ProblemCollector problems) {
    if (!known.contains(code)) {
      problems.add(
          invalid(
                  "organization.unknown-unit",
                  Text.of(
                      "There is no unit %s above this line%s"
                          .formatted(code, hint(code, known).en()),
                      "此行之前没有单位“%s”%s".formatted(code, hint(code, known).zh())))
              .at(at));
    }
  }

  private static void checkPosition(
      String code, Collection<String> known, Location at, ProblemCollector problems) {
    if (!known.contains(code)) {
      problems.add(
          invalid(
                  "organization.unknown-position",
                  Text.of(
                      "There is no position %s%s".formatted(code, hint(code, known).en()),
                      "没有岗位“%s”%s".formatted(code, hint(code, known).zh())))
              .at(at));
    }
  }

  private static Text hint(String word, Collection<String> known) {
    Optional<String> near = Suggestions.nearest(word, known);
    return near.map(key -> Text.of("; did you mean " + key + "?", "，是否指“" + key + "”？"))
        .orElse(Text.same(""));
  }

  private static Problem invalid(String code, Text text) {
    return Problem.of(code, ProblemCategory.INVALID, text);
  }
}
