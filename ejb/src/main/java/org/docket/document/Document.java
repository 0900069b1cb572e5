package org.docket.document;

import java.time.Instant;
import java.util.UUID;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * An issued document: a numbered, immutable rendering of a record.
 *
 * @param issuedBy nobody when the end of an approval issued it
 * @param recordSha256 over the data of the record that it shows
 * @param sha256 over the PDF
 * @param verification the code that its QR code leads to
 * @param prints how often it was handed out to be printed; the first of them is the original
 */
public record Document(
    UUID id,
    UUID recordId,
    String template,
    String language,
    String number,
    Text title,
    Instant issuedAt,
    @Nullable UUID issuedBy,
    String recordSha256,
    String sha256,
    String verification,
    Verdict verdict,
    int prints) {

  /** What the verification page says of a document. */
  public enum Verdict {
    GENUINE,
    SUPERSEDED,
    VOID
  }

  boolean isOf(String key, String tag) {
    return template.equals(key) && language.equals(tag);
  }

  boolean shows(String dataSha256) {
    return verdict == Verdict.GENUINE && recordSha256.equals(dataSha256);
  }

  boolean isVoidSheetOf(String dataSha256) {
    return verdict == Verdict.VOID && recordSha256.equals(dataSha256);
  }
}
