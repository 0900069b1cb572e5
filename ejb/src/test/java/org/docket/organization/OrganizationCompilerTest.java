package org.docket.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.docket.definition.Loaded;
import org.docket.problem.Problem;
import org.docket.testing.TestPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationCompilerTest {

  private static final String GOOD =
      """
      organization: demo
      title: Demo
      positions:
        manager: {title: Manager}
        clerk: {title: Clerk}
      units:
        CO: {title: Company, type: company, head: manager}
        SH01: {title: Shanghai, type: office, parent: CO}
      people:
        - {login: li.wei, name: 李薇, appointments: [{position: clerk, unit: SH01}]}
        - {login: chen.jie, name: 陈杰, appointments: [{position: manager, unit: CO, head: true}]}
      calendar:
        hours: ['13:00-17:00', '8:00-12:00']
        days: [monday, saturday]
        holidays: ['2026-10-01']
        workdays: ['2026-10-10']
      """;

  @Test
  void shouldCompileAnOrganization() {
    OrganizationDefinition demo =
        load(GOOD).require().require(OrganizationDefinition.class, "demo");

    assertThat(demo.units()).extracting(unit -> unit.code()).containsExactly("CO", "SH01");
    assertThat(demo.people().get(1).appointments().get(0).head()).isTrue();
    WorkingCalendar calendar = demo.calendar().orElseThrow();
    assertThat(calendar.hours()).extracting(Shift::toString).first().asString().contains("08:00");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 6))).isFalse();
  }

  /** One mistake each: what is replaced, by what, which problem, on which line. */
  @ParameterizedTest(name = "{1}: {2} on line {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "parent: CO} | parent: C0} | organization.unknown-unit | 8",
        "parent: CO} | parent: SH01} | organization.unit-cycle | 8",
        "CO: {title: Company, type: company, head: manager}"
            + " | CO: {title: Company, type: company, parent: SH01}"
            + " | organization.unit-cycle | 7",
        "type: company, head: manager | type: company, head: manger"
            + " | organization.unknown-position | 7",
        "position: clerk, unit: SH01 | position: clark, unit: SH01"
            + " | organization.unknown-position | 10",
        "position: clerk, unit: SH01 | position: clerk, unit: SH10"
            + " | organization.unknown-unit | 10",
        "login: chen.jie | login: li.wei | organization.duplicate-login | 11",
        "position: clerk, unit: SH01 | position: clerk, unit: CO, head: true"
            + " | organization.two-heads | 11",
        "unit: SH01} | unit: SH01, from: '2026-03-02', to: '2026-03-01'}"
            + " | organization.dates-reversed | 10",
        "'8:00-12:00' | '8:00-13:30' | organization.bad-hours | 13",
        "'8:00-12:00' | '12:00-8:00' | organization.bad-hours | 13",
      })
  void shouldSayWhatIsWrongAndWhere(String good, String bad, String code, int line) {
    Loaded loaded = load(GOOD.replace(good, bad));

    assertThat(loaded.problems())
        .extracting(Problem::code)
        .contains(code)
        .allSatisfy(found -> assertThat(found).startsWith("organization."));
    assertThat(loaded.problems().stream().filter(p -> p.code().equals(code)).toList())
        .anySatisfy(problem -> assertThat(problem.location().line()).isEqualTo(line));
  }

  @Test
  void shouldAskForUnitsAboveFirst() {
    String later =
        GOOD.replace("  SH01: {title: Shanghai, type: office, parent: CO}\n", "")
            .replace("units:\n", "units:\n  SH01: {title: Shanghai, type: office, parent: CO}\n");

    assertThat(load(later).problems())
        .extracting(Problem::code)
        .containsExactly("organization.parent-comes-later");
  }

  @Test
  void shouldLetHeadsFollowOneAnother() {
    String twoHeads =
        GOOD.replace(
                "position: clerk, unit: SH01",
                "position: clerk, unit: CO, head: true, to: '2026-01-31'")
            .replace("unit: CO, head: true}", "unit: CO, head: true, from: '2026-02-01'}");

    assertThat(load(twoHeads).problems()).isEmpty();
  }

  @Test
  void shouldSuggestWhatWasMeant() {
    Problem problem = load(GOOD.replace("position: clerk,", "position: clark,")).problems().get(0);

    assertThat(problem.message().en()).contains("did you mean 'clerk'?");
  }

  @Test
  void shouldRefuseTwoOrganizationsWithTheSameUnitOrPerson() {
    String other =
        """
        organization: other
        title: Other
        positions: {boss: {title: Boss}}
        units: {SH01: {title: Somewhere, type: office}}
        people: [{login: li.wei, name: 李伟}]
        """;

    Loaded loaded =
        TestPacks.pack()
            .with("a.organization.yaml", GOOD)
            .with("b.organization.yaml", other)
            .load(new OrganizationCompiler(), new OrganizationsFit());

    assertThat(loaded.problems())
        .extracting(Problem::code)
        .containsExactly("organization.declared-twice", "organization.declared-twice");
  }

  private static Loaded load(String organization) {
    return TestPacks.pack()
        .with("demo.organization.yaml", organization)
        .load(new OrganizationCompiler(), new OrganizationsFit());
  }
}
