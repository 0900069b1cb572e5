package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.docket.definition.Definitions;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.OpenRecord;

/**
 * Finds the template that a record is printed with today: that of the release under which the
 * record lives, but of a controlled template the edition in force.
 */
@ApplicationScoped
public class TemplatesInForce {

  private final TemplateEditions editions;
  private final Definitions definitions;
  private final DocketClock clock;

  @Inject
  public TemplatesInForce(TemplateEditions editions, Definitions definitions, DocketClock clock) {
    this.editions = editions;
    this.definitions = definitions;
    this.clock = clock;
  }

  /** What a new record of the live release would be printed with today. */
  TemplateInForce live(String key) {
    TemplateDefinition live = definitions.require(TemplateDefinition.class, key);
    TemplateInForce uncontrolled = TemplateInForce.uncontrolled(live, definitions.liveRelease());
    if (live.control() == null) {
      return uncontrolled;
    }
    Editions known = editions.editions(key);
    return known
        .inForce(clock.today())
        .map(
            edition ->
                new TemplateInForce(
                    editions.definition(edition),
                    edition.release(),
                    edition,
                    known.history(clock.today())))
        .orElse(uncontrolled);
  }

  TemplateInForce of(OpenRecord record, String key) {
    TemplateDefinition own = definitions.require(TemplateDefinition.class, key, record.releaseId());
    if (!own.form().equals(record.form())) {
      throw new ProblemException(DocumentProblems.wrongForm(key));
    }
    boolean controlled =
        definitions
            .live()
            .find(TemplateDefinition.class, key)
            .filter(template -> template.control() != null)
            .isPresent();
    return (controlled ? inForce(record, own) : Optional.<TemplateInForce>empty())
        .orElseGet(() -> TemplateInForce.uncontrolled(own, record.releaseId()));
  }

  private Optional<TemplateInForce> inForce(OpenRecord record, TemplateDefinition own) {
    Editions known = editions.editions(own.key());
    return known.inForce(clock.today()).map(edition -> inForce(record, own, edition, known));
  }

  /** A record whose own release has the same pages keeps the words of its own form. */
  private TemplateInForce inForce(
      OpenRecord record, TemplateDefinition own, TemplateEdition edition, Editions known) {
    boolean same = own.revision().equals(edition.content());
    TemplateDefinition template = same ? own : editions.definition(edition);
    if (!template.form().equals(record.form())) {
      throw new ProblemException(DocumentProblems.wrongForm(own.key()));
    }
    return new TemplateInForce(
        template,
        same ? record.releaseId() : edition.release(),
        edition,
        known.history(clock.today()));
  }
}
