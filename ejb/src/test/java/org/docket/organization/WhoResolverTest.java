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
                    Charts.id("post"), Charts.id("li"), "clerk", "E", null, null, false, false)));

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

  private final OrganizationChart levels =
      new Charts()
          .unit("CO", null, null)
          .unit("EAST", "CO", null)
          .type("EAST", "region")
          .unit("SH", "EAST", null)
          .unit("D1", "SH", null)
          .head("boss", "chief", "CO")
          .head("lin", "manager", "EAST")
          .head("lin", "director", "SH")
          .head("tang", "desk", "D1")
          .post("li", "clerk", "D1")
          .build();

  @Test
  void shouldFindTheHeadSoManyLevelsUp() {
    assertThat(atLevels(headUp("D1", 0)).explanation().en()).isEqualTo("head of D1");
    Resolution second = atLevels(headUp("D1", 2));
    assertThat(second.people()).containsExactly(Charts.id("lin"));
    assertThat(second.explanation())
        .isEqualTo(Text.of("head of EAST, 2 levels above D1", "EAST的负责人（D1的上 2 级）"));
    Resolution none = atLevels(headUp("D1", 4));
    assertThat(none.isNobody()).isTrue();
    assertThat(none.explanation())
        .isEqualTo(Text.of("head 4 levels above D1, which has 3 above", "D1的上 4 级负责人（其上只有 3 级）"));
  }

  @Test
  void shouldSayWhichHeadAboveIsNearest() {
    Resolution above = resolve(new Who.HeadOf(new UnitChoice.Code("SH01"), 0, HERE), situation());

    assertThat(above.explanation())
        .isEqualTo(Text.of("head of SH01, nearest in EAST", "SH01的负责人（就近上级：EAST）"));
  }

  @Test
  void shouldFindTheHeadsLevelByLevelUpToATypeOfUnit() {
    List<Resolution> each = eachLevel(new Who.UpTo.Type("region"));

    assertThat(each)
        .extracting(level -> level.explanation().en())
        .containsExactly(
            "head of D1", "head of SH, 1 level above D1", "head of EAST, 2 levels above D1");
    assertThat(each)
        .extracting(Resolution::people)
        .containsExactly(
            List.of(Charts.id("tang")), List.of(Charts.id("lin")), List.of(Charts.id("lin")));
    assertThat(atLevels(upTo(new Who.UpTo.Type("region"))).people())
        .containsExactly(Charts.id("tang"), Charts.id("lin"));
  }

  @Test
  void shouldFindTheHeadsOfSoManyLevels() {
    assertThat(eachLevel(new Who.UpTo.Level(1))).hasSize(2);
    assertThat(eachLevel(new Who.UpTo.Level(9))).hasSize(4);
  }

  @Test
  void shouldFindNobodyWhereNoUnitIsOfTheType() {
    List<Resolution> each = eachLevel(new Who.UpTo.Type("division"));

    assertThat(each).hasSize(1).allMatch(Resolution::isNobody);
    assertThat(each.get(0).explanation().en())
        .isEqualTo("head of a division, which D1 has none of above");
  }

  @Test
  void shouldFindNobodyAboveForAVacantPostWhereNobodyMayStandIn() {
    Resolution head = exactly(headUp("SH01", 0));
    assertThat(head.isNobody()).isTrue();
    assertThat(head.vacant()).isTrue();
    Resolution manager = exactly(new Who.HoldersOf("manager", new UnitChoice.Code("SH01"), HERE));
    assertThat(manager.vacant()).as("whoever held it has left").isTrue();
    Resolution chief = exactly(new Who.HoldersOf("chief", new UnitChoice.Code("SH01"), HERE));
    assertThat(chief.people())
        .as("the unit has no such post, so the nearest that has it is meant")
        .containsExactly(Charts.id("boss"));
    assertThat(exactly(new Who.Holders("dispatcher", HERE)).vacant()).isTrue();
  }

  @Test
  void shouldAskTheHeadForAVacantPost() {
    Resolution head =
        new WhoResolver(chart, DAY, StandIn.HEAD)
            .resolve(new Who.HoldersOf("manager", new UnitChoice.Code("SH01"), HERE), situation());

    assertThat(head.people()).containsExactly(Charts.id("dir"));
    assertThat(head.explanation())
        .isEqualTo(
            Text.of(
                "manager of SH01 is vacant, so head of SH01, nearest in EAST",
                "SH01的manager空缺，改由SH01的负责人（就近上级：EAST）"));
  }

  @Test
  void shouldAskTheActingHeadInPlaceOfTheHead() {
    OrganizationChart absent =
        new Charts()
            .unit("CO", null, "chief")
            .unit("EAST", "CO", null)
            .head("lin", "manager", "EAST")
            .acting("deputy", "deputy", "EAST", DAY, DAY.plusDays(5))
            .build();
    Who head = headUp("EAST", 0);

    Resolution now = new WhoResolver(absent, DAY).resolve(head, situation());
    assertThat(now.people()).containsExactly(Charts.id("deputy"));
    assertThat(now.explanation()).isEqualTo(Text.of("head of EAST (acting)", "EAST的负责人（代理）"));
    Resolution later = new WhoResolver(absent, DAY.plusDays(6)).resolve(head, situation());
    assertThat(later.people()).containsExactly(Charts.id("lin"));
    assertThat(later.explanation().en()).isEqualTo("head of EAST");
  }

  @Test
  void shouldAskTheActingHeadWhereTheHeadIsVacant() {
    OrganizationChart vacant =
        new Charts()
            .unit("CO", null, "chief")
            .post("boss", "chief", "CO")
            .unit("EAST", "CO", "manager")
            .acting("deputy", "deputy", "EAST", DAY, null)
            .build();

    assertThat(
            new WhoResolver(vacant, DAY, StandIn.NOBODY)
                .resolve(headUp("EAST", 0), situation())
                .people())
        .containsExactly(Charts.id("deputy"));
    assertThat(vacant.hasHead("EAST")).isTrue();
  }

  @Test
  void shouldFindTheMembersOfAGroupOnTheirDays() {
    Group board =
        new Group(
            "board",
            Text.of("Board", "评审组"),
            List.of(
                member(Optional.empty(), Optional.of("director"), Optional.of("EAST"), null),
                member(Optional.of("wang"), Optional.empty(), Optional.empty(), null),
                member(Optional.of("gone"), Optional.empty(), Optional.empty(), null),
                member(Optional.of("li"), Optional.empty(), Optional.empty(), DAY.minusDays(1))));
    WhoResolver resolver = new WhoResolver(chart.with(Map.of("board", board)), DAY);

    Resolution members = resolver.resolve(new Who.Members("board", HERE), situation());

    assertThat(members.people()).containsExactly(Charts.id("dir"), Charts.id("wang"));
    assertThat(members.explanation()).isEqualTo(Text.of("group Board", "评审组成员"));
  }

  private static Group.Member member(
      Optional<String> person, Optional<String> position, Optional<String> unit, LocalDate to) {
    return new Group.Member(
        person, position, unit, Optional.empty(), Optional.ofNullable(to), HERE);
  }

  private Resolution exactly(Who who) {
    return new WhoResolver(chart, DAY, StandIn.NOBODY).resolve(who, situation());
  }

  private List<Resolution> eachLevel(Who.UpTo upTo) {
    return new WhoResolver(levels, DAY).each(upTo(upTo), situation());
  }

  private static Who upTo(Who.UpTo upTo) {
    return new Who.HeadsUpTo(new UnitChoice.Code("D1"), upTo, HERE);
  }

  private static Who headUp(String unit, int up) {
    return new Who.HeadOf(new UnitChoice.Code(unit), up, HERE);
  }

  private Resolution atLevels(Who who) {
    return new WhoResolver(levels, DAY).resolve(who, situation());
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
