package org.docket.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.Definitions;
import org.docket.document.Document.Verdict;
import org.docket.document.DocumentSnapshot.Imprint;
import org.docket.document.StampMarks.Marks;
import org.docket.document.internal.DocumentContentRow;
import org.docket.document.internal.DocumentRepository;
import org.docket.document.internal.DocumentRow;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.event.EventLog;
import org.docket.expression.EvaluationContext;
import org.docket.form.FormDefinition;
import org.docket.numbering.NumberRequest;
import org.docket.numbering.Numbers;
import org.docket.numbering.SeriesDefinition;
import org.docket.numbering.SeriesUse;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;
import org.docket.record.Repeats;

/** Issues documents: numbered, stamped by right, stored as they are. For whoever may print. */
@ApplicationScoped
public class DocumentIssuing {

  static final Text DRAFT = Text.of("DRAFT", "草稿");
  private static final Text VOID = Text.of("VOID", "作废");
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 26;

  private final Documents documents;
  private final DocumentRepository repository;
  private final DocumentSnapshot snapshots;
  private final StampMarks stamps;
  private final PdfRenderer renderer;
  private final RecordStore store;
  private final Pictures pictures;
  private final Definitions definitions;
  private final Numbers numbers;
  private final Repeats repeats;
  private final PublicAddress address;
  private final EventLog events;
  private final CurrentUser currentUser;
  private final DocketClock clock;
  private final TemplatesInForce inForce;
  private final PrintedSheet sheets = new PrintedSheet();
  private final SecureRandom random = new SecureRandom();

  @Inject
  public DocumentIssuing(
      Documents documents,
      DocumentRepository repository,
      DocumentSnapshot snapshots,
      StampMarks stamps,
      PdfRenderer renderer,
      RecordStore store,
      Pictures pictures,
      Definitions definitions,
      Numbers numbers,
      Repeats repeats,
      PublicAddress address,
      EventLog events,
      CurrentUser currentUser,
      DocketClock clock,
      TemplatesInForce inForce) {
    this.documents = documents;
    this.repository = repository;
    this.snapshots = snapshots;
    this.stamps = stamps;
    this.renderer = renderer;
    this.store = store;
    this.pictures = pictures;
    this.definitions = definitions;
    this.numbers = numbers;
    this.repeats = repeats;
    this.address = address;
    this.events = events;
    this.currentUser = currentUser;
    this.clock = clock;
    this.inForce = inForce;
  }

  /**
   * The document of a record as it stands: the one that was issued for these very data, or a new
   * one, which supersedes older ones of the same template. A void one is enough where a new one
   * would be void, too.
   */
  @Transactional
  public Document issue(UUID recordId, String template, Locale language) {
    // Locked before anything is read: what somebody else changes meanwhile is issued as it is then.
    OpenRecord record = store.lock(recordId);
    documents.requirePrint(recordId);
    return issueFor(record, template, language);
  }

  /**
   * Issues once, however often it is asked for with the same key.
   *
   * @param key what the client names this request by
   */
  @Transactional
  public Document issueOnce(String key, UUID recordId, String template, Locale language) {
    String request = String.join(" ", "issue", recordId.toString(), template, language.toString());
    Optional<UUID> earlier = repeats.earlier(key, CanonicalJson.sha256Hex(request));
    if (earlier.isPresent()) {
      return documents.get(earlier.get());
    }
    Document document = issue(recordId, template, language);
    repeats.remember(key, document.id());
    return document;
  }

  /** For a chain that says so, which is right enough. */
  Document issueFor(OpenRecord record, String key, Locale language) {
    if (record.state() == RecordState.DRAFT) {
      throw new ProblemException(DocumentProblems.draft());
    }
    TemplateInForce current = inForce.of(record, key);
    TemplateDefinition template = current.template();
    String tag = TemplateNames.tag(template.languages().pages(language).get(0));
    boolean counts = counts(record, template);
    String shown = Documents.contents(record);
    List<DocumentRow> older =
        repository.of(record.id()).stream()
            .filter(row -> row.document().isOf(template.key(), tag))
            .toList();
    Optional<Document> same =
        older.stream()
            .map(DocumentRow::document)
            .filter(each -> each.shows(shown) || (!counts && each.isVoidSheetOf(shown)))
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    older.stream()
        .flatMap(row -> repository.lock(row.document().id()).stream())
        .forEach(DocumentRow::supersede);
    return write(record, current, language, shown, counts);
  }

  /**
   * Whether a document counts: of a record that is neither cancelled nor rejected, unless the
   * template prints refusals, with a number that is not void and does not become void before the
   * transaction ends.
   */
  private boolean counts(OpenRecord record, TemplateDefinition template) {
    boolean stands =
        switch (record.state()) {
          case DRAFT, CANCELLED -> false;
          case REJECTED -> inForce.printsItsState(record, template.key());
          case RUNNING, COMPLETED -> true;
        };
    return stands
        && (template.series() != null
            || record.number().filter(number -> numbers.isVoid(record.id(), number)).isEmpty());
  }

  private Document write(
      OpenRecord record, TemplateInForce current, Locale language, String shown, boolean counts) {
    TemplateDefinition template = current.template();
    Instant now = clock.now();
    UUID id = Ids.next();
    UUID by = currentUser.actor().map(Actor::personId).orElse(null);
    Marks marks = stamps.of(current, record, by, pictures);
    String code = code();
    String number = number(record, template, id);
    String verification = template.verified() ? address.verification(code) : "";
    ObjectNode snapshot =
        snapshots.of(
            record,
            current,
            new Imprint(number, template.title(), now, by, verification, counts ? null : VOID));
    snapshot.set("stamp", marks.view());
    byte[] pdf = renderer.render(sheets.of(template, snapshot, language), marks.pictures());
    Document document =
        new Document(
            id,
            record.id(),
            template.key(),
            TemplateNames.tag(template.languages().pages(language).get(0)),
            number,
            template.title(),
            now,
            by,
            shown,
            CanonicalJson.sha256Hex(pdf),
            code,
            counts ? Verdict.GENUINE : Verdict.VOID,
            0);
    repository.add(
        new DocumentRow(
            document, current.release(), template.revision(), CanonicalJson.of(snapshot)),
        new DocumentContentRow(id, pdf));
    events.append("document.issued", record.id(), said(document));
    return document;
  }

  static Map<String, String> said(Document document) {
    return Map.of(
        "document", document.id().toString(),
        "template", document.template(),
        "number", document.number(),
        "language", document.language(),
        "sha256", document.sha256());
  }

  private String number(OpenRecord record, TemplateDefinition template, UUID id) {
    String series = template.series();
    if (series == null) {
      return record.number().orElseThrow(() -> new ProblemException(DocumentProblems.noNumber()));
    }
    SeriesDefinition definition =
        definitions.require(SeriesDefinition.class, series, record.releaseId());
    FormDefinition form =
        definitions.require(FormDefinition.class, record.form(), record.releaseId());
    EvaluationContext now = EvaluationContext.of(clock.now(), clock.zone());
    return numbers
        .draw(
            new NumberRequest(
                definition, id, record.values(), SeriesUse.withNumber(form.scope()), now))
        .text();
  }

  /** 130 random bits: nobody finds a document by guessing. */
  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
