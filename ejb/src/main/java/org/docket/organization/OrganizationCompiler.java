package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.organization.OrganizationDefinition.AppointmentEntry;
import org.docket.organization.OrganizationDefinition.PersonEntry;
import org.docket.organization.OrganizationDefinition.PositionEntry;
import org.docket.organization.OrganizationDefinition.UnitEntry;
import org.docket.problem.Location;

/** Compiles the organisation that an installation begins with. */
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
    CalendarReader calendars = new CalendarReader(context.problems());
    OrganizationDefinition organization =
        new OrganizationDefinition(
            source.key(),
            root.requireText("title"),
            positions(root),
            units(root),
            root.maps("people").stream().map(OrganizationCompiler::person).toList(),
            root.map("calendar").map(calendars::read),
            calendars.ofUnits(root),
            root.map("registers").map(registers -> registers.strings("readBy")).orElse(List.of()),
            root.map("groups").map(OrganizationCompiler::groups).orElse(List.of()));
    new OrganizationChecks(organization, context.problems()).run();
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
              unit.flag("legalEntity"),
              unit.text("address"),
              unit.scalar("parent").map(ScalarNode::location).orElse(units.keyLocation(code))));
    }
    return entries;
  }

  private static List<Group> groups(MapNode groups) {
    return groups.keys().stream()
        .map(
            key -> {
              MapNode group = groups.requireMap(key);
              return new Group(
                  key,
                  group.requireText("title"),
                  group.maps("members").stream().map(OrganizationCompiler::member).toList());
            })
        .toList();
  }

  private static Group.Member member(MapNode member) {
    return new Group.Member(
        member.string("person"),
        member.string("position"),
        member.string("of"),
        member.string("from").map(LocalDate::parse),
        member.string("to").map(LocalDate::parse),
        member
            .scalar("person")
            .or(() -> member.scalar("position"))
            .map(ScalarNode::location)
            .orElse(member.location()));
  }

  private static PersonEntry person(MapNode person) {
    return new PersonEntry(
        person.requireString("login"),
        person.requireString("name"),
        person.string("email"),
        person.string("phone"),
        person.string("language"),
        person.flag("administrator"),
        person.maps("appointments").stream().map(OrganizationCompiler::appointment).toList(),
        person.requireScalar("login").location());
  }

  private static AppointmentEntry appointment(MapNode post) {
    Location place = post.requireScalar("position").location();
    return new AppointmentEntry(
        post.requireString("position"),
        post.requireString("unit"),
        post.string("from"),
        post.string("to"),
        post.flag("head"),
        post.flag("acting"),
        place);
  }
}
