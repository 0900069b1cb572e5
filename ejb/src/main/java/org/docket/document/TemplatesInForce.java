package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.docket.approval.swimlane.ConditionWords;
import org.docket.definition.Definitions;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
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
  private final Organization organization;

  @Inject
  public TemplatesInForce(
      TemplateEditions editions,
      Definitions definitions,
      DocketClock clock,
      Organization organization) {
    this.editions = editions;
    this.definitions = definitions;
    this.clock = clock;
    this.organization = organization;
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

  /** A problem for a template that does not print this record. */
  TemplateInForce of(OpenRecord record, String key) {
    TemplateInForce current = find(record, key);
    if (!isOfItsForm(record, current)) {
      throw new ProblemException(DocumentProblems.wrongForm(key));
    }
    Compiled when = current.template().when();
    if (when != null && !holds(when, record)) {
      FormDefinition form =
          definitions.require(FormDefinition.class, record.form(), current.release());
      ConditionWords words =
          ConditionWords.in(
              definitions.release(current.release()),
              form,
              code -> organization.unit(code).map(Unit::name));
      throw new ProblemException(
          DocumentProblems.notForThisRecord(current.template().title(), words.of(when.source())));
    }
    return current;
  }

  /** Whether the template prints this record as it is now. */
  boolean prints(OpenRecord record, String key) {
    TemplateInForce current = find(record, key);
    Compiled when = current.template().when();
    return isOfItsForm(record, current) && (when == null || holds(when, record));
  }

  /**
   * Whether the template says itself, by the state in its condition, that it prints records in the
   * state of this one, as a notice of refusal does of rejected ones.
   */
  boolean printsItsState(OpenRecord record, String key) {
    return definitions.release(record.releaseId()).find(TemplateDefinition.class, key).isPresent()
        && namesState(find(record, key).template())
        && prints(record, key);
  }

  private static boolean namesState(TemplateDefinition template) {
    Compiled when = template.when();
    return when != null && when.references().stream().anyMatch(path -> path.root().equals("state"));
  }

  private static boolean isOfItsForm(OpenRecord record, TemplateInForce current) {
    return current.template().form().equals(record.form());
  }

  /** What is not filled in yet counts as no. */
  private boolean holds(Compiled when, OpenRecord record) {
    EvaluationContext now = EvaluationContext.of(clock.now(), clock.zone()).whileFilling();
    return Boolean.TRUE.equals(when.evaluate(record.values(), now));
  }

  private TemplateInForce find(OpenRecord record, String key) {
    TemplateDefinition own = definitions.require(TemplateDefinition.class, key, record.releaseId());
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
    return new TemplateInForce(
        same ? own : editions.definition(edition),
        same ? record.releaseId() : edition.release(),
        edition,
        known.history(clock.today()));
  }
}
