package org.docket.record.workbook;

import java.math.BigDecimal;

/**
 * A number that the spreadsheet shows as so many in a hundred.
 *
 * @param hundredths 12.5 for what is shown as 12.5 %
 */
public record Percentage(BigDecimal hundredths) {

  @Override
  public String toString() {
    return hundredths.toPlainString() + "%";
  }
}
