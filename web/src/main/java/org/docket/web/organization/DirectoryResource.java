package org.docket.web.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.jspecify.annotations.Nullable;

/** People, units and positions by what somebody types. Everybody in the company may look. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryResource {

  private static final int LIMIT = 20;

  @Inject private Organization organization;

  /** A person to choose; no more than everybody may know of a colleague. */
  record PersonItem(UUID id, String login, String name, @Nullable String unit) {
    static PersonItem of(Person person, Organization organization) {
      String unit = organization.homeUnit(person.id()).map(Unit::name).orElse(null);
      return new PersonItem(person.id(), person.login(), person.name(), unit);
    }
  }

  /** A unit to choose. */
  record UnitItem(String code, String name, String type, @Nullable String parent) {
    static UnitItem of(Unit unit) {
      return new UnitItem(unit.code(), unit.name(), unit.type(), unit.parent());
    }
  }

  /** A position to choose. */
  record PositionItem(String code, String name) {
    static PositionItem of(Position position) {
      return new PositionItem(position.code(), position.name());
    }
  }

  @GET
  @Path("people")
  public Map<String, List<PersonItem>> people(@QueryParam("q") @DefaultValue("") String text) {
    List<Person> found = organization.people(text, LIMIT);
    return Map.of(
        "items", found.stream().map(person -> PersonItem.of(person, organization)).toList());
  }

  @GET
  @Path("units")
  public Map<String, List<UnitItem>> units(@QueryParam("q") @DefaultValue("") String text) {
    return Map.of("items", organization.units(text, LIMIT).stream().map(UnitItem::of).toList());
  }

  @GET
  @Path("positions")
  public Map<String, List<PositionItem>> positions(@QueryParam("q") @DefaultValue("") String text) {
    OrganizationChart chart = organization.chart();
    return Map.of("items", chart.positions(text, LIMIT).stream().map(PositionItem::of).toList());
  }
}
