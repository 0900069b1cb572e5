package org.docket.web.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.docket.problem.Text;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** People, units and positions by what somebody types. Everybody in the company may look. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryResource {

  private static final int LIMIT = 20;

  @Inject private Organization organization;
  @Inject private RequestLanguage language;

  /** A person to choose; no more than everybody may know of a colleague. */
  record PersonItem(UUID id, String login, String name, @Nullable String unit) {
    static PersonItem of(Person person, Organization organization, Locale language) {
      String unit =
          organization.homeUnit(person.id()).map(home -> home.name().in(language)).orElse(null);
      return new PersonItem(person.id(), person.login(), person.name(), unit);
    }
  }

  /** A unit to choose: its name as expressions read it, its title as the reader does. */
  record UnitItem(String code, String name, String title, String type, @Nullable String parent) {
    static UnitItem of(Unit unit, Locale language) {
      Text name = unit.name();
      return new UnitItem(unit.code(), name.zh(), name.in(language), unit.type(), unit.parent());
    }
  }

  /** A position to choose. */
  record PositionItem(String code, String name, String title) {
    static PositionItem of(Position position, Locale language) {
      Text name = position.name();
      return new PositionItem(position.code(), name.zh(), name.in(language));
    }
  }

  @GET
  @Path("people")
  @Operation(en = "People by name, log-in or pinyin.", zh = "按姓名、登录名或拼音查找人员。")
  public Items<PersonItem> people(
      @QueryParam("q") @DefaultValue("") String text,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale reader = language.of(accepted);
    return new Items<>(
        organization.people(text, LIMIT).stream()
            .map(person -> PersonItem.of(person, organization, reader))
            .toList());
  }

  @GET
  @Path("units")
  @Operation(en = "Units by name or code.", zh = "按名称或代码查找部门。")
  public Items<UnitItem> units(
      @QueryParam("q") @DefaultValue("") String text,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale reader = language.of(accepted);
    return new Items<>(
        organization.units(text, LIMIT).stream().map(unit -> UnitItem.of(unit, reader)).toList());
  }

  @GET
  @Path("positions")
  @Operation(en = "Positions by name or code.", zh = "按名称或代码查找岗位。")
  public Items<PositionItem> positions(
      @QueryParam("q") @DefaultValue("") String text,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale reader = language.of(accepted);
    return new Items<>(
        organization.chart().positions(text, LIMIT).stream()
            .map(position -> PositionItem.of(position, reader))
            .toList());
  }
}
