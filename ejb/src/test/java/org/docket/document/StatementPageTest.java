package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.numbering.Completeness;
import org.docket.numbering.CounterKey;
import org.docket.numbering.NumberOrigin;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.SeriesDefinition;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

class StatementPageTest {

  private static final CompiledSet SHIPPED = Compilers.loader().load(ShippedPacks.all()).require();
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
  private static final UUID SOMEBODY = new UUID(0, 1);

  private final SeriesDefinition series =
      SHIPPED.find(SeriesDefinition.class, "repair-report").orElseThrow();

  @Test
  void shouldSayThatNumbersAreMissingAndWhich() {
    Completeness.Gap gap =
        new Completeness.Gap(
            2, 3, "BX-2", "BX-3", Completeness.Reason.UNEXPLAINED, Optional.empty());

    String page = page(List.of(counter(gap)), List.of());

    assertThat(page).contains("NOT COMPLETE", "BX-2 – BX-3", "NOT EXPLAINED", "2026-11-28 08:00");
    assertThat(page).contains("<td>1 – 4</td><td class=\"number\">2</td>");
  }

  @Test
  void shouldBeCompleteWithoutGapsAndListNothing() {
    String page = page(List.of(counter()), List.of());

    assertThat(page).contains("Complete: every number").doesNotContain("Missing numbers");
    assertThat(page).doesNotContain("Void and reserved numbers");
  }

  @Test
  void shouldSayWhoVoidedANumberAndWhyWithoutTakingItForMarkup() {
    RegisteredNumber number =
        new RegisteredNumber(
            "repair-report",
            "BX-4",
            "",
            "202611",
            4L,
            NumberState.VOID,
            NumberOrigin.DRAWN,
            null,
            NOW,
            SOMEBODY,
            null,
            null,
            new RegisteredNumber.Voided(NOW, SOMEBODY, "<script>torn</script>"));

    String page = page(List.of(counter()), List.of(number));

    assertThat(page).contains("BX-4", "2026-11-28 08:00 · 高文博 · &lt;script&gt;torn");
  }

  private static Completeness counter(Completeness.Gap... gaps) {
    return new Completeness(
        new CounterKey("repair-report", "", "202611"),
        1,
        4,
        Map.of(NumberState.ISSUED, 2L),
        0,
        List.of(gaps));
  }

  private String page(List<Completeness> counters, List<RegisteredNumber> numbers) {
    return new StatementPage(Locale.ENGLISH, ZoneOffset.UTC, person -> "高文博")
        .of(series, Optional.of("202611"), NOW, "高文博", counters, numbers);
  }
}
