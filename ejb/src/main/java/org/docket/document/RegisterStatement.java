package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.access.RegisterReaders;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;
import org.docket.numbering.Completeness;
import org.docket.numbering.NextNumbers;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisterFilter;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.SeriesDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.DocketClock;

/**
 * The completeness statement of a register on paper: for each counter the first and the last
 * number, what became of them, why any is missing, and each void one with its reason; for an
 * auditor to sign. For administrators.
 */
@ApplicationScoped
public class RegisterStatement {

  private static final int MOST_LISTED = 500;

  private final NumberRegister register;
  private final NextNumbers series;
  private final PdfRenderer renderer;
  private final Organization organization;
  private final RegisterReaders readers;
  private final DocketClock clock;

  @Inject
  public RegisterStatement(
      NumberRegister register,
      NextNumbers series,
      PdfRenderer renderer,
      Organization organization,
      RegisterReaders readers,
      DocketClock clock) {
    this.register = register;
    this.series = series;
    this.renderer = renderer;
    this.organization = organization;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * @param period only this one; empty for all
   */
  @Transactional
  public byte[] print(String key, Optional<String> period, Locale language) {
    Actor actor = readers.require();
    SeriesDefinition definition = series.series(key).series();
    List<Completeness> counters =
        register.completeness(key).stream()
            .filter(one -> period.isEmpty() || period.get().equals(one.counter().period()))
            .toList();
    StatementPage page =
        new StatementPage(
            language,
            clock.zone(),
            person -> organization.person(person).map(Person::name).orElse(""));
    String body =
        page.of(definition, period, clock.now(), actor.name(), counters, notIssued(key, period));
    Sheet sheet =
        new Sheet(
            PageSetup.of(Size.A4, false, Header.NONE),
            language,
            page.title() + " " + key,
            "",
            body,
            null);
    return renderer.render(List.of(sheet), Pictures.NONE);
  }

  private List<RegisteredNumber> notIssued(String key, Optional<String> period) {
    return Stream.of(NumberState.VOID, NumberState.RESERVED)
        .map(
            state ->
                new RegisterFilter(Optional.empty(), period, Optional.of(state), Optional.empty()))
        .flatMap(filter -> register.numbers(key, filter, 0, MOST_LISTED).stream())
        .toList();
  }
}
