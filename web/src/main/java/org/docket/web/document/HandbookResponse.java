package org.docket.web.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.ProcessSheet;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.document.handbook.Handbook;
import org.docket.document.handbook.NumberRule;

/**
 * What the handbook holds, in one language.
 *
 * @param release hash of the live release
 * @param registers whether the person reads the registers of numbers; all numbers are listed then
 */
public record HandbookResponse(
    String release,
    boolean registers,
    List<EntryResponse> processes,
    List<NumberResponse> numbers) {

  /** A process of the catalogue. */
  public record EntryResponse(
      String key,
      String title,
      String family,
      Optional<String> number,
      Optional<String> version,
      Optional<String> effective,
      Optional<String> owner,
      List<String> participants) {
    static EntryResponse of(ProcessSheet sheet, Locale shown) {
      Optional<Controlled> controlled = sheet.controlled();
      return new EntryResponse(
          sheet.process().key(),
          sheet.process().title().in(shown),
          sheet.family().in(shown),
          controlled.map(Controlled::number),
          controlled.map(Controlled::version),
          controlled.map(Controlled::effective),
          sheet.owner().map(text -> text.in(shown)),
          sheet.matrix().columns().stream().map(column -> column.title().in(shown)).toList());
    }
  }

  /** A rule by which numbers are made. */
  public record NumberResponse(String key, String title, String pattern) {
    static NumberResponse of(NumberRule rule, Locale shown) {
      return new NumberResponse(rule.key(), rule.title().in(shown), rule.pattern().in(shown));
    }
  }

  static HandbookResponse of(Handbook.Contents contents, Locale shown) {
    return new HandbookResponse(
        contents.release(),
        contents.registers(),
        contents.sheets().stream().map(sheet -> EntryResponse.of(sheet, shown)).toList(),
        contents.series().stream().map(rule -> NumberResponse.of(rule, shown)).toList());
  }
}
