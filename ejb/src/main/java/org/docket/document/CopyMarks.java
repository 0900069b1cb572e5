package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.docket.document.pdf.PdfMark;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;

/** What is written on a document that is not handed out as the original. */
@ApplicationScoped
public class CopyMarks {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final Text COPY = Text.of("COPY", "副本");
  private static final Text VIEW = Text.of("for viewing", "仅供查阅");
  private static final Text SUPERSEDED = Text.of("SUPERSEDED", "已被新版本取代");
  private static final Text VOID = Text.of("VOID", "作废");

  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public CopyMarks(Organization organization, DocketClock clock) {
    this.organization = organization;
    this.clock = clock;
  }

  PdfMark ofPrint(Document document, Print print) {
    String who = organization.person(print.by()).map(Person::name).orElse("");
    String when = MINUTE.format(print.at().atZone(clock.zone()));
    Text count =
        Text.of(
            "print %d · %s · %s".formatted(print.number(), when, who),
            "第 %d 次打印 · %s · %s".formatted(print.number(), when, who));
    return mark(document, count);
  }

  PdfMark ofView(Document document) {
    return mark(document, VIEW);
  }

  private static PdfMark mark(Document document, Text more) {
    Locale language = Locale.forLanguageTag(document.language());
    String copy = COPY.in(language) + " · " + more.in(language);
    return switch (document.verdict()) {
      case GENUINE -> new PdfMark(copy, Optional.empty());
      case SUPERSEDED -> new PdfMark(SUPERSEDED.in(language) + " · " + copy, Optional.empty());
      case VOID -> new PdfMark(copy, Optional.of(VOID.in(language)));
    };
  }
}
