package org.docket.web.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.organization.Unit;
import org.docket.organization.WorkingCalendar;
import org.docket.organization.WorkingCalendars;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** By which calendar deadlines count. Everybody in the company may look. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class WorkingCalendarsResource {

  @Inject private WorkingCalendars calendars;
  @Inject private RequestLanguage language;

  /** A unit, by its name in the language of the reader. */
  record UnitName(String code, String title) {
    static UnitName of(Unit unit, Locale reader) {
      return new UnitName(unit.code(), unit.name().in(reader));
    }
  }

  /**
   * A calendar.
   *
   * @param calendar its key; none for the company's
   * @param units those that it names
   * @param days working days of the week, such as {@code monday}
   * @param hours such as {@code 08:30-12:00}
   * @param holidays days off, those of the company among them
   * @param workdays days worked in exchange, those of the company among them
   */
  record CalendarItem(
      Optional<String> calendar,
      String title,
      List<UnitName> units,
      List<String> days,
      List<String> hours,
      List<LocalDate> holidays,
      List<LocalDate> workdays) {
    static CalendarItem of(WorkingCalendars.Named named, Locale reader) {
      WorkingCalendar calendar = named.calendar();
      return new CalendarItem(
          named.key(),
          named.title().in(reader),
          named.units().stream().map(unit -> UnitName.of(unit, reader)).toList(),
          calendar.week().stream()
              .sorted()
              .map(DayOfWeek::name)
              .map(day -> day.toLowerCase(Locale.ROOT))
              .toList(),
          calendar.hours().stream().map(shift -> shift.from() + "-" + shift.to()).toList(),
          calendar.holidays().stream().sorted().toList(),
          calendar.workdays().stream().sorted().toList());
    }
  }

  /**
   * The calendar that holds for a unit.
   *
   * @param because the unit that it names; none for the company's
   */
  record HoldingResponse(UnitName unit, CalendarItem calendar, Optional<UnitName> because) {}

  @GET
  @Path("working-calendars")
  @Operation(
      en = "The working calendars: the company's first, then those of units.",
      zh = "工作日历：先公司日历，后各单位日历。")
  public Items<CalendarItem> all(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale reader = language.of(accepted);
    return new Items<>(
        calendars.all().stream().map(named -> CalendarItem.of(named, reader)).toList());
  }

  @GET
  @Path("units/{unit}/working-calendar")
  @Operation(en = "The working calendar that holds for a unit, and why.", zh = "某单位适用的工作日历及其原因。")
  public HoldingResponse of(
      @PathParam("unit") String unit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale reader = language.of(accepted);
    WorkingCalendars.Holding holding = calendars.of(unit);
    return new HoldingResponse(
        UnitName.of(holding.unit(), reader),
        CalendarItem.of(holding.calendar(), reader),
        holding.because().map(because -> UnitName.of(because, reader)));
  }
}
