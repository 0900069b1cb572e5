package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.Definitions;
import org.docket.document.DocumentPrints.Offset;
import org.docket.document.PrintBatch.Line;
import org.docket.document.PrintBatch.State;
import org.docket.document.internal.BatchLineRow;
import org.docket.document.internal.BatchRow;
import org.docket.document.internal.BatchStore;
import org.docket.document.pdf.PdfRenderer;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordLists;
import org.docket.record.Repeats;
import org.docket.record.job.JobAsked;
import org.jspecify.annotations.Nullable;

/**
 * Prints the documents of all records that a list shows, as one file, in the background. A batch is
 * nobody's but his who began it; for each record it may what he may.
 */
@ApplicationScoped
public class PrintBatches {

  /** The most records of one file. */
  public static final int MOST = 500;

  private static final int REMEMBERED = 20;
  private static final int PAGE = 200;

  private final BatchStore store;
  private final RecordLists lists;
  private final Definitions definitions;
  private final Repeats repeats;
  private final CurrentUser currentUser;
  private final DocketClock clock;
  private final PdfRenderer renderer;
  private final Event<JobAsked> asked;

  @Inject
  public PrintBatches(
      BatchStore store,
      RecordLists lists,
      Definitions definitions,
      Repeats repeats,
      CurrentUser currentUser,
      DocketClock clock,
      PdfRenderer renderer,
      Event<JobAsked> asked) {
    this.store = store;
    this.lists = lists;
    this.definitions = definitions;
    this.repeats = repeats;
    this.currentUser = currentUser;
    this.clock = clock;
    this.renderer = renderer;
    this.asked = asked;
  }

  /** Templates that print records of a form that the person knows. */
  @Transactional
  public List<TemplateDefinition> templates(String form) {
    lists.list(ListRequest.of(form));
    return definitions.live().all(TemplateDefinition.class).stream()
        .filter(template -> template.form().equals(form))
        .toList();
  }

  /** One's own of a form, the newest first. */
  @Transactional
  public List<PrintBatch> of(String form) {
    return store.of(person(), form, REMEMBERED).stream().map(BatchRow::view).toList();
  }

  /**
   * Begins to print what a list shows; once, however often it is asked for with the same key.
   *
   * @param key what the client names this request by; null to begin each time
   */
  @Transactional
  public PrintBatch begin(
      ListRequest selection, String template, Locale language, @Nullable String key) {
    String request =
        CanonicalJson.sha256Hex("batch " + selection + " " + template + " " + language);
    Optional<UUID> earlier = key == null ? Optional.empty() : repeats.earlier(key, request);
    if (earlier.isPresent()) {
      return get(earlier.get());
    }
    if (templates(selection.form()).stream().noneMatch(one -> one.key().equals(template))) {
      throw new ProblemException(DocumentProblems.wrongForm(template));
    }
    BatchRow row = new BatchRow(Ids.next(), person(), selection, template, language, clock.now());
    store.add(row);
    if (key != null) {
      repeats.remember(key, row.id());
    }
    asked.fire(new JobAsked(row.id()));
    return row.view();
  }

  @Transactional
  public PrintBatch get(UUID id) {
    return own(store.find(id)).view();
  }

  /**
   * Lines behind a place.
   *
   * @param onlyBad only those without a document
   */
  @Transactional
  public List<Line> lines(UUID id, int after, boolean onlyBad) {
    own(store.find(id));
    return store.lines(id, after, onlyBad ? BatchLineRow.BAD : "", PAGE).stream()
        .map(BatchLineRow::line)
        .toList();
  }

  /** All that was printed, in the order of the list, moved on the paper. */
  @Transactional
  public byte[] pdf(UUID id, Offset offset) {
    own(store.find(id));
    byte[] all =
        store.pdf(id).orElseThrow(() -> new ProblemException(DocumentProblems.batchNotReady()));
    return renderer.moved(all, offset.right(), offset.down());
  }

  /** Prints nothing more; what was issued and counted stays so. */
  @Transactional
  public PrintBatch cancel(UUID id) {
    BatchRow row = own(store.lock(id));
    if (row.state() != State.PRINTING) {
      throw new ProblemException(DocumentProblems.batchOver());
    }
    row.move(State.CANCELLED, clock.now());
    return row.view();
  }

  private UUID person() {
    return currentUser.require().personId();
  }

  private BatchRow own(Optional<BatchRow> found) {
    UUID person = person();
    return found
        .filter(row -> row.ownerId().equals(person))
        .orElseThrow(() -> new ProblemException(DocumentProblems.unknown()));
  }
}
