package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import java.util.List;
import java.util.Map;
import org.docket.numbering.NumberOrigin;
import org.docket.numbering.RegisterFilter;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.ImportResults.Place;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.Action;
import org.docket.record.importing.ImportView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records of an earlier system that keep the numbers that they had there. */
class NumberedImportsTest {

  private static final String FORM =
      """
      form: slip
      title: {en: Slip, zh-CN: 单据}
      recordTitle: subject
      number: {series: slip}
      sections:
        - title: {en: Slip, zh-CN: 单据}
          fields:
            subject: {type: text, title: {en: Subject, zh-CN: 主题}, required: true}
      access:
        create: [everyone]
        read: [everyone]
      """;

  private static final String SERIES =
      """
      series: slip
      title: {en: Slips, zh-CN: 单据编号}
      pattern: "S-{unit.code}-{yyyy}-{000}"
      restarts: yearly
      per: unit
      """;

  private final ImportWorld it =
      new ImportWorld(Map.of("slip.form.yaml", FORM, "slip.series.yaml", SERIES));
  private final RecordWorld world = it.world;
  private final Actor admin = world.administrator("root", "管理员");
  private final Actor clerk = world.person("li.wei", "李伟", "clerk", "CO");

  @AfterEach
  void close() {
    it.close();
  }

  @Test
  void shouldKeepTheNumbersOfTheFileAndCountOnBehindThem() {
    ImportView view =
        uploaded(
            admin,
            Action.BOTH,
            "@number",
            "编号,主题\nS-CO-2026-118,Old\nS-CO-2026-120,Older\n,New\nS-CO-2025-007,Oldest\n");

    ImportView done = it.run(admin, view);

    assertThat(problems(admin, done)).isEmpty();
    assertThat(done.created()).isEqualTo(4);
    assertThat(numberOf("Old")).isEqualTo("S-CO-2026-118");
    assertThat(numberOf("Older")).isEqualTo("S-CO-2026-120");
    assertThat(numberOf("New")).isEqualTo("S-CO-2026-121");
    assertThat(numberOf("Oldest")).isEqualTo("S-CO-2025-007");
    assertThat(registered())
        .filteredOn(number -> number.origin() == NumberOrigin.ENTERED)
        .allMatch(number -> number.record() != null)
        .extracting(RegisteredNumber::number, RegisteredNumber::note)
        .containsExactlyInAnyOrder(
            tuple("S-CO-2026-118", "Book of 2026"),
            tuple("S-CO-2026-120", "Book of 2026"),
            tuple("S-CO-2025-007", "Book of 2026"));
    assertThat(submitted()).isEqualTo("S-CO-2026-122");
  }

  @Test
  void shouldSayOfEachRowWhatIsWrongWithItsNumber() {
    submitted();
    ImportView view =
        uploaded(
            admin,
            Action.CREATE,
            "",
            "编号,主题\nS-CO-2026-001,A\nOLD/7,B\nS-CO-2026-009,C\nS-CO-2026-009,D\n");

    ImportView checked = it.checked(admin, view);

    assertThat(problems(admin, checked))
        .extracting(CellProblem::line, CellProblem::column, CellProblem::code)
        .containsExactly(
            tuple(2, 0, "numbering.taken"),
            tuple(3, 0, "numbering.foreign"),
            tuple(5, 0, "import.repeated"));
    assertThat(registered()).hasSize(1);
  }

  @Test
  void shouldLeaveItToAdministratorsWhichNumbersEnterTheRegister() {
    ImportView view = uploaded(clerk, Action.CREATE, "", "编号,主题\nS-CO-2026-009,A\n");

    assertThat(problems(clerk, it.checked(clerk, view)))
        .extracting(CellProblem::line, CellProblem::code)
        .containsExactly(tuple(2, "access.administrators-only"));
  }

  @Test
  void shouldAskForTheColumnOfTheNumbers() {
    assertThatThrownBy(() -> uploaded(admin, Action.CREATE, "", "主题\nA\n"))
        .hasMessageContaining("import.numbers-need-a-column");
  }

  private ImportView uploaded(Actor actor, Action action, String match, String csv) {
    ImportView view = it.upload(actor, "slip", csv);
    ImportSettings proposed = view.settings();
    return it.set(
        actor,
        view,
        new ImportSettings(
            action,
            match,
            proposed.lines(),
            proposed.emptyCells(),
            true,
            "Book of 2026",
            proposed.sheets()));
  }

  private List<CellProblem> problems(Actor actor, ImportView view) {
    return world.as(actor, () -> it.results.problems(view.id(), Place.BEGINNING, 100).items());
  }

  private String numberOf(String subject) {
    return world.database.call(
        () ->
            (String)
                world
                    .database
                    .entities()
                    .createNativeQuery(
                        "select number from docket_record where title = :title", String.class)
                    .setParameter("title", subject)
                    .getSingleResult());
  }

  private List<RegisteredNumber> registered() {
    RegisterStore register = new RegisterStore(world.database.entities());
    return world.database.call(() -> register.numbers("slip", RegisterFilter.ALL, 0, 100));
  }

  private String submitted() {
    return world
        .as(admin, () -> world.records.createAndSubmit("slip", json("{'subject': 'X'}")))
        .number()
        .orElseThrow();
  }
}
