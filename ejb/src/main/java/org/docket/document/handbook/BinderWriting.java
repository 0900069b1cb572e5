package org.docket.document.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.handbook.Binder.State;
import org.docket.document.internal.BinderFileRow;
import org.docket.document.internal.BinderRow;
import org.docket.document.internal.BinderStore;
import org.docket.document.pdf.MergedPdf;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.record.job.JobClaim;
import org.docket.record.job.JobKind;
import org.docket.record.job.Jobs;

/**
 * Writes handbooks, part by part; each part that is there is counted. Whoever goes on after a
 * server fell begins anew: the parts must be of one release.
 */
@ApplicationScoped
public class BinderWriting implements JobKind {

  private final BinderStore store;
  private final Handbook handbook;
  private final Jobs jobs;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public BinderWriting(
      BinderStore store,
      Handbook handbook,
      Jobs jobs,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.handbook = handbook;
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "Handbook";
  }

  @Override
  public Optional<JobClaim> claim() {
    return jobs.next(BinderRow.class, List.of(State.WRITING.key()));
  }

  @Override
  public void fail(UUID id, Problem problem) {
    jobs.fail(BinderRow.class, id, problem);
  }

  @Override
  public void work(JobClaim claim) {
    UUID id = claim.id();
    Written written = transactions.separately(() -> begun(id));
    MergedPdf merged = new MergedPdf();
    for (Handbook.Part part : written.parts()) {
      merged.add(handbook.render(part, written.language()));
      transactions.separately(() -> counted(id));
    }
    transactions.separately(() -> finished(id, merged));
  }

  private record Written(List<Handbook.Part> parts, Locale language) {}

  private Written begun(UUID id) {
    BinderRow row = inHand(id);
    List<Handbook.Part> parts = handbook.parts(row.language());
    row.stagedWith(parts.size());
    return new Written(parts, row.language());
  }

  private boolean counted(UUID id) {
    inHand(id).count(clock.now());
    return true;
  }

  private boolean finished(UUID id, MergedPdf merged) {
    BinderRow row = inHand(id);
    store.add(new BinderFileRow(id, merged.bytes()));
    row.finish(merged.pages(), clock.now());
    return true;
  }

  private BinderRow inHand(UUID id) {
    BinderRow row = store.lock(id).orElseThrow();
    row.claim(jobs.leaseEnd());
    return row;
  }
}
