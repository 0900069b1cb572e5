package org.docket.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Expressions;
import org.docket.expression.RecordValue;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.organization.Who.UnitChoice;
import org.docket.problem.Location;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;

class WhoResolverTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Location HERE = Location.ofFile("test");

  private final OrganizationChart chart =
      new Charts()
          .unit("CO", null, null)
          .unit("EAST", "CO", "director")
          .unit("SH01", "EAST", "director")
          .person("admin", true, true)
          .person("gone", false, false)
          .post("li", "clerk", "SH01")
          .post("wang", "clerk", "SH01")
          .post("chen", "manager", "EAST")
          .post("chen", "clerk", "EAST")
          .post("gone", "manager", "SH01")
          .post("old", "director", "SH01", null, LocalDate.of(2026, 3, 1), false)
          .post("next", "director", "SH01", LocalDate.of(2026, 3, 3), null, false)
          .post("dir", "director", "EAST")
          .head("boss", "chief", "CO")
          .build();

  @Test
  void shouldFindAllHoldersInTheUnitAsAPool() {
    assertThat(names(new Who.HoldersOf("clerk", new UnitChoice.Code("SH01"), HERE)))
        .containsExactlyInAnyOrder("li", "wang");
  }

  @Test
  void shouldGoUpPastSomebodyWhoLeftToTheNearestHolder() {
    assertThat(names(new Who.HoldersOf("manager", new UnitChoice.Code("SH01"), HERE)))
        .containsExactly("chen");
  }

  @Test
  void shouldFindNobodyRatherThanAnybody() {
    Resolution nobody =
        resolve(new Who.HoldersOf("dispatcher", new UnitChoice.Code("SH01"), HERE), situation());

    assertThat(nobody.isNobody()).isTrue();
    assertThat(nobody.explanation().in(Locale.CHINESE)).isEqualTo("SH01的dispatcher");
  }

  @Test
  void shouldSayWhoIsMeantInTheLanguageOfTheReader() {
    OrganizationChart named =
        new OrganizationChart(
            List.of(
                new Unit("S", Text.of("Shanghai", "上海"), "office", "E", "/E/S/", null, false, true),
                new Unit("E", Text.of("East", "华东"), "region", null, "/E/", null, false, true)),
            List.of(new Position("clerk", Text.of("Clerk", "文员"), true)),
            chart.people(),
            List.of(
                new Appointment(
                    Charts.id("post"), Charts.id("li"), "clerk", "E", null, null, false)));

    Text why =
        new WhoResolver(named, DAY)
            .resolve(new Who.HoldersOf("clerk", new UnitChoice.Code("S"), HERE), situation())
            .explanation();

    assertThat(why).isEqualTo(Text.of("Clerk of Shanghai, nearest in East", "上海的文员（就近上级：华东）"));
  }

  @Test
  void shouldRespectTheDaysOfAnAppointment() {
    assertThat(names(new Who.HeadOf(new UnitChoice.Code("SH01"), HERE))).containsExactly("dir");
    assertThat(
            new WhoResolver(chart, DAY.plusDays(1))
                .resolve(new Who.HeadOf(new UnitChoice.Code("SH01"), HERE), situation())
                .people())
        .containsExactly(Charts.id("next"));
    assertThat(
            new WhoResolver(chart, DAY.minusDays(1))
                .resolve(new Who.HeadOf(new UnitChoice.Code("SH01"), HERE), situation())
                .people())
        .containsExactly(Charts.id("old"));
  }

  @Test
  void shouldPreferAHeadThatIsMarked() {
    assertThat(names(new Who.HeadOf(new UnitChoice.Code("CO"), HERE))).containsExactly("boss");
  }

  @Test
  void shouldFindPeopleOfTheRecordAndOfItsSteps() {
    assertThat(names(new Who.Creator())).containsExactly("li");
    assertThat(names(new Who.Doer("inspect"))).containsExactly("wang", "chen");
    assertThat(names(new Who.Doer("never-done"))).isEmpty();
    assertThat(names(new Who.Participants())).containsExactly("chen");
    assertThat(names(new Who.Administrators())).containsExactly("admin");
  }

  @Test
  void shouldFollowExpressionsToPeopleAndUnits() {
    assertThat(names(new Who.People(Expressions.compile("engineer", SCOPE), HERE)))
        .containsExactly("chen");
    assertThat(
            names(
                new Who.HoldersOf(
                    "clerk", new UnitChoice.Computed(Expressions.compile("office", SCOPE)), HERE)))
        .containsExactlyInAnyOrder("li", "wang");
    assertThat(
            names(
                new Who.HoldersOf(
                    "clerk",
                    new UnitChoice.Computed(Expressions.compile("\"EAST\"", SCOPE)),
                    HERE)))
        .containsExactly("chen");
  }

  @Test
  void shouldSayWhichFieldNamesSomebody() {
    Who.People engineer = new Who.People(Expressions.compile("engineer", SCOPE), HERE);
    assertThat(resolve(engineer, situation()).explanation())
        .isEqualTo(Text.of("the person named in the record at “Engineer”", "单据中“工程师”所指定的人员"));
    Values known = situation().values();
    assertThat(resolve(engineer, Situation.of(null, known, context())).explanation().en())
        .isEqualTo("the person named in the record");
  }

  @Test
  void shouldFindNobodyWhereTheRecordSaysNothing() {
    Situation empty = Situation.of(null, Values.none(), context());

    assertThat(resolve(new Who.Creator(), empty).isNobody()).isTrue();
    assertThat(
            resolve(new Who.People(Expressions.compile("engineer", SCOPE), HERE), empty).isNobody())
        .isTrue();
    assertThat(
            resolve(
                    new Who.HeadOf(
                        new UnitChoice.Computed(Expressions.compile("office", SCOPE)), HERE),
                    empty)
                .isNobody())
        .isTrue();
  }

  @Test
  void shouldNameEverybodyOnceInAList() {
    Resolution both =
        new WhoResolver(chart, DAY)
            .resolve(List.of(new Who.Creator(), new Who.Holders("clerk", HERE)), situation());

    assertThat(both.people())
        .startsWith(Charts.id("li"))
        .containsExactlyInAnyOrder(Charts.id("li"), Charts.id("wang"), Charts.id("chen"));
    assertThat(both.explanation().en()).isEqualTo("who made it; clerk");
  }

  @Test
  void shouldSayThatSomebodyAboveWasFound() {
    Resolution above =
        resolve(new Who.HoldersOf("manager", new UnitChoice.Code("SH01"), HERE), situation());

    assertThat(above.explanation().en()).isEqualTo("manager of SH01, nearest in EAST");
    assertThat(above.explanation().zh()).isEqualTo("SH01的manager（就近上级：EAST）");
  }

  private static final Scope SCOPE =
      Scope.of(
          Map.of(
              "engineer",
              Type.Field.optional(
                  Type.record("person", Map.of("id", Type.Field.required(Type.TEXT)))),
              "office",
              Type.Field.optional(
                  Type.record("unit", Map.of("code", Type.Field.required(Type.TEXT))))));

  private List<String> names(Who who) {
    return resolve(who, situation()).people().stream()
        .map(id -> chart.person(id).orElseThrow().login())
        .toList();
  }

  private Resolution resolve(Who who, Situation situation) {
    return new WhoResolver(chart, DAY).resolve(who, situation);
  }

  private static Situation situation() {
    String chen = Charts.id("chen").toString();
    Values values =
        Values.of(
            Map.of(
                "engineer", RecordValue.of(chen, Map.of("id", chen)),
                "office", RecordValue.of("SH01", Map.of("code", "SH01"))));
    Map<String, List<UUID>> doers =
        Map.of("inspect", List.of(Charts.id("wang"), Charts.id("chen")));
    Set<UUID> participants = Set.of(Charts.id("chen"), Charts.id("gone"));
    return new Situation(
        Charts.id("li"),
        doers,
        Situation.OtherDoers.NONE,
        participants,
        values,
        name ->
            name.equals("engineer") ? Optional.of(Text.of("Engineer", "工程师")) : Optional.empty(),
        context());
  }

  private static EvaluationContext context() {
    return EvaluationContext.of(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  }
}
