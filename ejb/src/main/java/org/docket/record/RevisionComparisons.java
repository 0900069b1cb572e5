package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordHistory.Revision;
import org.docket.record.RecordView.Named;
import org.docket.record.internal.Differences;
import org.docket.record.internal.Differences.Side;
import org.docket.record.internal.Forms;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.RevisionRow;
import org.docket.record.internal.Rights;

/** Compares the revisions of a record, field by field and line by line. */
@ApplicationScoped
public class RevisionComparisons {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Forms forms;
  private final Rights rights;
  private final Organization organization;
  private final CurrentUser currentUser;

  @Inject
  public RevisionComparisons(
      RecordRepository records,
      RecordDesk desk,
      Forms forms,
      Rights rights,
      Organization organization,
      CurrentUser currentUser) {
    this.records = records;
    this.desk = desk;
    this.forms = forms;
    this.rights = rights;
    this.organization = organization;
    this.currentUser = currentUser;
  }

  /** Without what the person may not see in either of the forms. */
  @Transactional
  public Comparison compare(UUID record, int from, int to) {
    RecordWork work =
        records
            .find(record)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    RevisionRow older = revision(record, from);
    RevisionRow newer = revision(record, to);
    Side before = side(work, older);
    Side after = side(work, newer);
    Concealed hidden =
        rights
            .concealed(work)
            .and(rights.concealed(desk.work(work.row(), before.form())))
            .and(rights.concealed(desk.work(work.row(), after.form())));
    List<Difference> differences =
        new Differences(work.lookups(), hidden, currentUser.require().language())
            .between(before, after);
    return new Comparison(named(older), named(newer), differences);
  }

  private RevisionRow revision(UUID record, int number) {
    return records
        .revision(record, number)
        .orElseThrow(() -> new ProblemException(RecordProblems.noSuchRevision(number)));
  }

  private Side side(RecordWork work, RevisionRow revision) {
    FormDefinition form = forms.of(work.row().form(), revision.releaseId());
    work.expect(revision.data());
    return new Side(form, revision.data());
  }

  private Revision named(RevisionRow row) {
    UUID person = row.savedBy();
    String name = Optional.of(person).flatMap(organization::person).map(Person::name).orElse("");
    return new Revision(
        row.revision(), row.savedAt(), new Named(person.toString(), name), row.sha256());
  }
}
