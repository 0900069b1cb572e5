package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.DocumentPrints.Printed;
import org.docket.document.PrintBatch.State;
import org.docket.document.internal.BatchFileRow;
import org.docket.document.internal.BatchLineRow;
import org.docket.document.internal.BatchRow;
import org.docket.document.internal.BatchStore;
import org.docket.document.pdf.MergedPdf;
import org.docket.event.EventLog;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.ListPage;
import org.docket.record.ListRequest;
import org.docket.record.RecordLists;
import org.docket.record.job.JobClaim;
import org.docket.record.job.JobKind;
import org.docket.record.job.Jobs;

/**
 * Works on batches: the records are written down, the document of each is issued and counted as a
 * print in a transaction of its own that ticks it off, and at the end all prints are put into one
 * file. So whoever goes on after a server fell neither forgets a record nor counts one twice.
 */
@ApplicationScoped
public class BatchPrinting implements JobKind {

  private static final int PAGE = 200;
  private static final String IN_A_BATCH = "Batch print / 批量打印";

  private final BatchStore store;
  private final RecordLists lists;
  private final DocumentIssuing documents;
  private final DocumentPrints prints;
  private final Jobs jobs;
  private final Transactions transactions;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public BatchPrinting(
      BatchStore store,
      RecordLists lists,
      DocumentIssuing documents,
      DocumentPrints prints,
      Jobs jobs,
      Transactions transactions,
      EventLog events,
      DocketClock clock) {
    this.store = store;
    this.lists = lists;
    this.documents = documents;
    this.prints = prints;
    this.jobs = jobs;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "Print batch";
  }

  @Override
  public Optional<JobClaim> claim() {
    return jobs.next(BatchRow.class, List.of(State.PRINTING.key()));
  }

  @Override
  public void fail(UUID id, Problem problem) {
    jobs.fail(BatchRow.class, id, problem);
  }

  @Override
  public void work(JobClaim claim) {
    UUID id = claim.id();
    if (!claim.staged()) {
      transactions.separately(() -> stage(id));
    }
    Optional<BatchLineRow.Key> next = next(id);
    while (next.isPresent()) {
      one(id, next.get());
      next = next(id);
    }
    finish(id);
  }

  private int stage(UUID id) {
    Optional<BatchRow> batch = inHand(id);
    if (batch.isEmpty()) {
      return 0;
    }
    store.forgetLines(id);
    ListRequest request = batch.get().selection().inPagesOf(PAGE);
    List<BatchLineRow> lines = new ArrayList<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      ListPage page = lists.list(request.from(cursor.get().isEmpty() ? null : cursor.get()));
      for (ListPage.Item item : page.items()) {
        lines.add(new BatchLineRow(id, lines.size() + 1, item.id(), title(item)));
      }
      if (lines.size() > PrintBatches.MOST) {
        throw new ProblemException(DocumentProblems.batchTooLarge(PrintBatches.MOST));
      }
      cursor = page.next();
    }
    store.addAll(lines);
    batch.get().stagedWith(lines.size());
    return lines.size();
  }

  private static String title(ListPage.Item item) {
    return item.number().map(number -> number + " · ").orElse("") + item.title();
  }

  private Optional<BatchLineRow.Key> next(UUID id) {
    return transactions.separately(
        () -> inHand(id).isPresent() ? store.next(id) : Optional.<BatchLineRow.Key>empty());
  }

  private void one(UUID id, BatchLineRow.Key key) {
    try {
      transactions.separately(() -> printed(id, key));
    } catch (ProblemException refused) {
      transactions.separately(() -> refused(id, key, refused.first()));
    }
  }

  private boolean printed(UUID id, BatchLineRow.Key key) {
    Optional<BatchRow> batch = inHand(id);
    batch.ifPresent(
        row -> {
          BatchLineRow line = store.line(key);
          Document document = documents.issue(line.recordId(), row.template(), row.language());
          UUID printId = Ids.next();
          Print print = prints.counted(document.id(), printId, IN_A_BATCH);
          line.printed(printId, document.number(), print.number());
          row.count(clock.now());
        });
    return batch.isPresent();
  }

  private boolean refused(UUID id, BatchLineRow.Key key, Problem why) {
    Optional<BatchRow> batch = inHand(id);
    batch.ifPresent(
        row -> {
          store.line(key).refused(why.message());
          row.count(clock.now());
          row.countProblems(1);
        });
    return batch.isPresent();
  }

  private void finish(UUID id) {
    transactions.separately(
        () -> {
          Optional<BatchRow> batch = inHand(id);
          batch.ifPresent(this::merge);
          return batch.isPresent();
        });
  }

  private void merge(BatchRow batch) {
    MergedPdf merged = new MergedPdf();
    for (BatchLineRow line : store.lines(batch.id(), 0, BatchLineRow.DONE, PrintBatches.MOST + 1)) {
      Printed print = prints.again(line.printId().orElseThrow());
      merged.add(print.pdf());
    }
    if (merged.pages() > 0) {
      store.add(new BatchFileRow(batch.id(), merged.bytes()));
    }
    batch.finish(merged.pages(), clock.now());
    events.append(
        "documents.printed",
        null,
        Map.of(
            "form", batch.form(),
            "template", batch.template(),
            "batch", batch.id().toString(),
            "records", batch.done() - batch.failed()));
  }

  /** Locked, unless somebody stopped it. */
  private Optional<BatchRow> inHand(UUID id) {
    Optional<BatchRow> row = store.lock(id).filter(found -> found.state() == State.PRINTING);
    row.ifPresent(found -> found.claim(jobs.leaseEnd()));
    return row;
  }
}
