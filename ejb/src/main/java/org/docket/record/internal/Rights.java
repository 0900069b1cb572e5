package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.access.RowFilter;
import org.docket.access.Subject;
import org.docket.access.Verb;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.form.SettingValues;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.Concealed;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;

/** What the acting person may do with records; asks {@code access}, with what it needs to know. */
@ApplicationScoped
public class Rights {

  private final Access access;
  private final CurrentUser currentUser;
  private final RecordRepository records;
  private final Concealments concealments;

  @Inject
  public Rights(
      Access access, CurrentUser currentUser, RecordRepository records, Concealments concealments) {
    this.access = access;
    this.currentUser = currentUser;
    this.records = records;
    this.concealments = concealments;
  }

  public boolean mayCreate(FormDefinition form, Lookups lookups) {
    return access.mayCreate(currentUser.require(), form.access(), settings(form, lookups));
  }

  /** Whether the person administers the form whatever the record. */
  public boolean mayAdminister(FormDefinition form, Lookups lookups) {
    return access.mayAdminister(currentUser.require(), form.access(), settings(form, lookups));
  }

  public void requireCreate(FormDefinition form, Lookups lookups) {
    if (!mayCreate(form, lookups)) {
      throw new ProblemException(RecordProblems.mayNotCreate(form.title()));
    }
  }

  public boolean may(Verb verb, RecordWork work) {
    Actor actor = currentUser.require();
    return isOwnDraft(work.row(), actor)
        || (work.row().state() != RecordState.DRAFT
            && access.may(actor, verb, work.form().access(), subject(work)));
  }

  /** Fails when the person may not; when he may not even read it, as if it did not exist. */
  public void require(Verb verb, RecordWork work) {
    Actor actor = currentUser.require();
    if (isOwnDraft(work.row(), actor)) {
      return;
    }
    if (work.row().state() == RecordState.DRAFT) {
      throw new ProblemException(RecordProblems.notFound());
    }
    access.require(actor, verb, work.form().access(), subject(work));
  }

  /**
   * Fields of the record that the person may not know of: by the access of the form, and at the
   * steps where they are asked. A table of which they see some lines is among them; whoever can
   * leave lines out asks for {@link #concealed}.
   */
  public Set<String> hidden(RecordWork work) {
    return concealed(work).paths();
  }

  /** The same, line by line. */
  public Concealed concealed(RecordWork work) {
    Actor actor = currentUser.require();
    Concealed byForm =
        Concealed.of(access.hiddenFields(actor, work.form().access(), subject(work)));
    return work.row().conceals() ? byForm.and(atSteps(work, actor)) : byForm;
  }

  /** Whether steps hide anything of the record from the person. */
  public boolean hasHiddenAtSteps(RecordWork work) {
    return work.row().conceals() && !atSteps(work, currentUser.require()).isNothing();
  }

  private Concealed atSteps(RecordWork work, Actor actor) {
    Concealed always = concealments.always(work.row(), actor.personId());
    Concealed now = concealments.now(work.row(), actor.personId());
    boolean onlyAsked =
        !always.isNothing() && !access.mayReadUnasked(actor, work.form().access(), subject(work));
    return onlyAsked ? now.and(always) : now;
  }

  /** Fields that the person may not see in lists of the form, nor filter or sort by. */
  public Set<String> hiddenInLists(FormDefinition form, RecordLookups lookups) {
    Actor actor = currentUser.require();
    Set<String> hidden =
        new TreeSet<>(access.hiddenInLists(actor, form.access(), settings(form, lookups)));
    hidden.addAll(lookups.hiddenAtSteps(form.key(), () -> hiddenAtSteps(form, actor, lookups)));
    return hidden;
  }

  /** What is hidden from them in one record is in no list of theirs. */
  private Set<String> hiddenAtSteps(FormDefinition form, Actor actor, Lookups lookups) {
    if (!concealments.mayHide(form.key())) {
      return Set.of();
    }
    Set<String> hidden = new TreeSet<>(concealments.nowInAny(form.key(), actor.personId()));
    if (!filter(form, lookups).equals(RowFilter.EVERYTHING)) {
      hidden.addAll(concealments.alwaysInAny(form.key(), actor.personId()));
    }
    return hidden;
  }

  public RowFilter filter(FormDefinition form, Lookups lookups) {
    return access.filterFor(currentUser.require(), form.access(), settings(form, lookups));
  }

  public UUID person() {
    return currentUser.require().personId();
  }

  /** A draft is nobody's but its creator's. */
  private static boolean isOwnDraft(RecordRow row, Actor actor) {
    return row.state() == RecordState.DRAFT && row.creatorId().equals(actor.personId());
  }

  private Subject subject(RecordWork work) {
    return new Subject(
        work.row().creatorId(),
        person -> work.isParticipant(person, records),
        grantees -> work.isGranted(grantees, records),
        work.values(),
        work.evaluation().whileFilling());
  }

  private static Values settings(FormDefinition form, Lookups lookups) {
    SettingValues settings = new SettingValues(form.settings(), lookups);
    return name -> name.equals("settings") ? settings : null;
  }
}
