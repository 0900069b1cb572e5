package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.document.Document.Verdict;
import org.docket.document.internal.DocumentRepository;
import org.docket.document.internal.DocumentRow;
import org.docket.document.internal.PrintRow;
import org.docket.document.pdf.PdfRenderer;
import org.docket.event.EventLog;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.RecordStore;
import org.docket.record.Repeats;

/**
 * Hands issued documents out. What was issued is kept as it is, byte for byte; it leaves the house
 * unmarked once, as the first print, and everything else is marked as a copy. For whoever may print
 * the record.
 */
@ApplicationScoped
public class DocumentPrints {

  private static final int LONGEST_REASON = 200;

  private final Documents documents;
  private final DocumentRepository repository;
  private final CopyMarks marks;
  private final PdfRenderer renderer;
  private final RecordStore store;
  private final Repeats repeats;
  private final EventLog events;
  private final Access access;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public DocumentPrints(
      Documents documents,
      DocumentRepository repository,
      CopyMarks marks,
      PdfRenderer renderer,
      RecordStore store,
      Repeats repeats,
      EventLog events,
      Access access,
      CurrentUser currentUser,
      DocketClock clock) {
    this.documents = documents;
    this.repository = repository;
    this.marks = marks;
    this.renderer = renderer;
    this.store = store;
    this.repeats = repeats;
    this.events = events;
    this.access = access;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What is printed, and as which print. */
  public static final class Printed {

    private final Print print;
    private final byte[] pdf;

    /** The same with everything moved by millimetres, as the printer needs it. */
    private Printed moved(PdfRenderer renderer, Offset offset) {
      return new Printed(print, renderer.moved(pdf, offset.right(), offset.down()));
    }

    Printed(Print print, byte[] pdf) {
      this.print = print;
      this.pdf = pdf;
    }

    public Print print() {
      return print;
    }

    public byte[] pdf() {
      return pdf.clone();
    }
  }

  /**
   * How a printer draws its forms in: by how much everything is moved, in millimetres.
   *
   * @param right negative to the left
   * @param down negative upwards
   */
  public record Offset(double right, double down) {

    public static final Offset NONE = new Offset(0, 0);
    private static final int MOST = 20;

    public Offset {
      if (!(Math.abs(right) <= MOST && Math.abs(down) <= MOST)) {
        throw new ProblemException(DocumentProblems.offset(MOST));
      }
    }
  }

  /** The next print, moved on the paper; the stored file stays as it is. */
  @Transactional
  public Printed print(UUID id, String reason, Offset offset) {
    return print(id, reason).moved(renderer, offset);
  }

  /** The same once, however often it is asked for with the same key. */
  @Transactional
  public Printed printOnce(String key, UUID id, String reason, Offset offset) {
    return printOnce(key, id, reason).moved(renderer, offset);
  }

  /**
   * The next print: the original if nobody has had it and the document still counts.
   *
   * @param reason why it is printed again; needed from the second print on
   */
  @Transactional
  public Printed print(UUID id, String reason) {
    return printed(made(id, Ids.next(), reason));
  }

  /**
   * Prints once, however often it is asked for with the same key: an original whose answer was lost
   * is still an original.
   *
   * @param key what the client names this request by
   */
  @Transactional
  public Printed printOnce(String key, UUID id, String reason) {
    Optional<UUID> earlier = repeats.earlier(key, CanonicalJson.sha256Hex("print " + id));
    if (earlier.isPresent()) {
      return printed(repository.print(earlier.get()).orElseThrow().print());
    }
    UUID printId = Ids.next();
    Print print = made(id, printId, reason);
    repeats.remember(key, printId);
    return printed(print);
  }

  /** Counts a print whose pages are asked for {@linkplain #again later}. */
  Print counted(UUID id, UUID printId, String reason) {
    return made(id, printId, reason);
  }

  /** The pages of a print that was counted. */
  Printed again(UUID printId) {
    return printed(repository.print(printId).orElseThrow().print());
  }

  /** Of a document that the person may print, the first print first. */
  @Transactional
  public List<Print> of(UUID id) {
    documents.get(id);
    return repository.prints(id);
  }

  private Print made(UUID id, UUID printId, String reason) {
    // The record first (ADR 0027): whoever cancels it has it, and then wants the document. Rights
    // are looked at behind the lock, so that a change meanwhile is no reason to fail.
    store.lock(repository.recordOf(id).orElseThrow(DocumentPrints::unknown));
    documents.get(id);
    DocumentRow row = repository.lock(id).orElseThrow(DocumentPrints::unknown);
    String why = reason.strip();
    boolean again = row.document().prints() > 0;
    if ((again && why.isEmpty()) || why.length() > LONGEST_REASON) {
      throw new ProblemException(DocumentProblems.reprintReason(LONGEST_REASON));
    }
    Print print =
        new Print(
            id, row.printed(), clock.now(), currentUser.require().personId(), again ? why : "");
    repository.add(new PrintRow(printId, print));
    Document document = row.document();
    Map<String, String> what = new HashMap<>(DocumentIssuing.said(document));
    what.put("print", Integer.toString(print.number()));
    if (!print.reason().isEmpty()) {
      what.put("reason", print.reason());
    }
    events.append("document.printed", document.recordId(), what);
    return print;
  }

  private Printed printed(Print print) {
    Document document = documents.get(print.documentId());
    byte[] pdf = stored(document.id());
    boolean original = print.number() == 1 && document.verdict() == Verdict.GENUINE;
    return new Printed(print, original ? pdf : renderer.mark(pdf, marks.ofPrint(document, print)));
  }

  /** To look at: marked, and not counted. */
  @Transactional
  public byte[] view(UUID id) {
    Document document = documents.get(id);
    return renderer.mark(stored(id), marks.ofView(document));
  }

  /** As it was issued, for archives and for comparison with its hash; for administrators. */
  @Transactional
  public byte[] original(UUID id) {
    access.requireAdministrator();
    return stored(documents.get(id).id());
  }

  private byte[] stored(UUID id) {
    return repository.pdf(id).orElseThrow(DocumentPrints::unknown);
  }

  private static ProblemException unknown() {
    return new ProblemException(DocumentProblems.unknown());
  }
}
