package org.docket.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.docket.definition.ScalarNode;
import org.docket.numbering.NumberReader.Reading;
import org.docket.problem.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  private static final FiscalYear APRIL = new FiscalYear(4, false);

  /** Whatever a series writes, it reads back: the same period, the same value of the counter. */
  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "'HT-{unit.code}-{yyyy}{MM}-{0000}', DECIMAL, MONTHLY, 7",
    "'HT-{unit.code}-{yyyy}{MM}-{0000}', DECIMAL, MONTHLY, 12345",
    "'{yy}{MM}{dd}{000}/{unit.code}', DECIMAL, DAILY, 1",
    "'FY{fyyy}Q{q}-{0}', DECIMAL, QUARTERLY, 10",
    "'FY{fy}-{0000}', HEXADECIMAL, FISCAL_YEARLY, 2748",
    "'{unit.code}.{unit.code}-{000}', BASE_32, NEVER, 32767",
    "'{unit.code}-{0}', LETTERS, NEVER, 27",
  })
  void shouldReadWhatItWrites(String pattern, Digits digits, Restart restart, long counted) {
    NumberPattern written = pattern(pattern, digits);
    LocalDate day = LocalDate.of(2027, 2, 14);

    String number = written.format(Map.of("unit.code", "SH-01"), day, counted);
    Reading read = new NumberReader(written).read(number).orElseThrow();

    assertThat(read.counted()).isEqualTo(counted);
    assertThat(restart.period(read.day(), APRIL)).isEqualTo(restart.period(day, APRIL));
    assertThat(read.texts().values()).allMatch("SH-01"::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HT-SH01-202613-0001",
        "HT-SH01-202603-001",
        "HT-SH01-202603-",
        "X-SH01-202603-0001",
        "HT-SH01-202603-00001"
      })
  void shouldNotReadWhatNoSeriesWrites(String number) {
    NumberPattern pattern = pattern("HT-{unit.code}-{yyyy}{MM}-{0000}", Digits.DECIMAL);

    assertThat(new NumberReader(pattern).read(number)).isEmpty();
  }

  @Test
  void shouldCountInLettersAsASpreadsheetDoes() {
    assertThat(Digits.LETTERS.show(1, 1)).isEqualTo("A");
    assertThat(Digits.LETTERS.show(26, 1)).isEqualTo("Z");
    assertThat(Digits.LETTERS.show(27, 1)).isEqualTo("AA");
    assertThat(Digits.LETTERS.show(703, 1)).isEqualTo("AAA");
    assertThat(Digits.HEXADECIMAL.show(255, 4)).isEqualTo("00FF");
    assertThat(Digits.BASE_32.show(32, 1)).isEqualTo("10");
  }

  @Test
  void shouldNameFiscalYearsByTheirStartOrTheirEnd() {
    FiscalYear namedByEnd = new FiscalYear(10, true);

    assertThat(APRIL.year(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
    assertThat(APRIL.quarter(LocalDate.of(2027, 3, 31))).isEqualTo(4);
    assertThat(APRIL.year(LocalDate.of(2027, 4, 1))).isEqualTo(2027);
    assertThat(namedByEnd.year(LocalDate.of(2026, 10, 1))).isEqualTo(2027);
    assertThat(namedByEnd.quarter(LocalDate.of(2026, 9, 30))).isEqualTo(4);
    assertThat(namedByEnd.firstDay(2027, 1)).isEqualTo(LocalDate.of(2026, 10, 1));
  }

  private static NumberPattern pattern(String pattern, Digits digits) {
    ScalarNode node = new ScalarNode(pattern, new Location("a.series.yaml", 3, 10, "/pattern"), 1);
    return new PatternReader(node, APRIL, digits).read();
  }
}
