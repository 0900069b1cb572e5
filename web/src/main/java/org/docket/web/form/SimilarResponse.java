package org.docket.web.form;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.record.SimilarRecords;
import org.jspecify.annotations.Nullable;

/** Records that may be about the same thing as the one that is filled in, by rule of the form. */
record SimilarResponse(List<HintResponse> hints) {

  /** What one rule found. */
  record HintResponse(List<String> fields, String say, List<RecordResponse> records) {}

  /** Another record. */
  record RecordResponse(UUID id, String title, @Nullable String number, String stateTitle) {}

  static SimilarResponse of(List<SimilarRecords.Hint> hints, Locale language) {
    return new SimilarResponse(hints.stream().map(hint -> of(hint, language)).toList());
  }

  private static HintResponse of(SimilarRecords.Hint hint, Locale language) {
    return new HintResponse(
        hint.fields(),
        hint.say().in(language),
        hint.records().stream().map(each -> of(each, language)).toList());
  }

  private static RecordResponse of(SimilarRecords.Similar similar, Locale language) {
    return new RecordResponse(
        similar.id(), similar.title(), similar.number().orElse(null), similar.state().in(language));
  }
}
