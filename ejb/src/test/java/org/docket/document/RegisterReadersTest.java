package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.docket.approval.ApprovalDesk;
import org.docket.definition.ShippedPacks;
import org.docket.numbering.NextNumbers;
import org.docket.numbering.NextNumbers.SeriesView;
import org.docket.numbering.NumberEntry;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.RegisterFilter;
import org.docket.numbering.Reservations;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An auditor reads the registers of numbers and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterReadersTest {

  private static final String SERIES = "repair-report";
  private static final RegisterFilter ALL =
      new RegisterFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final ApprovalDesk desk = new ApprovalDesk(ShippedPacks.all());
  private final NumberRegister register = desk.get(NumberRegister.class);
  private final NextNumbers next = desk.get(NextNumbers.class);

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldReadAll() {
    for (String login : new String[] {"admin", "ning.yu"}) {
      assertThat(this.<List<SeriesView>>as(login, next::series)).isNotEmpty();
      assertThat(as(login, () -> next.series(SERIES).series().key())).isEqualTo(SERIES);
      assertThat(
              as(login, () -> next.preview(SERIES, "", Map.of("unit.code", "SH01"), null)).kept())
          .startsWith("BX-")
          .endsWith("-0001");
      assertThat(as(login, () -> register.numbers(SERIES, ALL, 0, 10))).isEmpty();
      assertThat(as(login, () -> register.completeness(SERIES))).isEmpty();
      assertThat(as(login, () -> statement(SERIES))).isNotEmpty();
    }
  }

  @Test
  void shouldChangeNothing() {
    refused("ning.yu", () -> register.makeVoid(SERIES, "BX-1", "x"), "access.administrators-only");
    refused(
        "ning.yu",
        () -> desk.get(NumberEntry.class).enter(SERIES, List.of("BX-1"), "x"),
        "access.administrators-only");
    refused(
        "ning.yu",
        () ->
            (Integer)
                desk.get(Reservations.class).release(SERIES, java.util.UUID.randomUUID(), "x"),
        "access.administrators-only");
  }

  @Test
  void shouldRefuseEverybodyElse() {
    refused("li.wei", next::series, "access.registers-not-readable");
    refused("li.wei", () -> next.series(SERIES), "access.registers-not-readable");
    refused(
        "li.wei",
        () -> next.preview(SERIES, "", Map.of("unit.code", "SH01"), null),
        "access.registers-not-readable");
    refused("li.wei", () -> register.numbers(SERIES, ALL, 0, 10), "access.registers-not-readable");
    refused("li.wei", () -> register.completeness(SERIES), "access.registers-not-readable");
    refused("li.wei", () -> statement(SERIES), "access.registers-not-readable");
  }

  private byte[] statement(String series) {
    return desk.get(RegisterStatement.class).print(series, Optional.empty(), Locale.ENGLISH);
  }

  private void refused(String login, Supplier<?> act, String code) {
    assertThatThrownBy(() -> as(login, act))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problems().get(0).code()).isEqualTo(code));
  }

  private <T> T as(String login, Supplier<T> work) {
    return desk.as(login, work);
  }
}
