package org.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.document.Document.Verdict;
import org.docket.document.DocumentSnapshot.Imprint;
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
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.record.Repeats;

/**
 * Issues documents, shows previews and gives out what was issued. Whoever may print a record may
 * read its documents.
 */
@ApplicationScoped
public class Documents {

  private static final Text PREVIEW = Text.of("PREVIEW", "预览");
  private static final Text DRAFT = Text.of("DRAFT", "草稿");
  private static final Text VOID = Text.of("VOID", "作废");
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 26;

  private final DocumentRepository documents;
  private final DocumentSnapshot snapshots;
  private final PdfRenderer renderer;
  private final Records records;
  private final RecordStore store;
  private final Pictures pictures;
  private final Definitions definitions;
  private final Numbers numbers;
  private final Repeats repeats;
  private final PublicAddress address;
  private final EventLog events;
  private final Access access;
  private final CurrentUser currentUser;
  private final DocketClock clock;
  private final TemplatesInForce inForce;
  private final TemplateEditions editions;
  private final PrintedSheet sheets = new PrintedSheet();
  private final SecureRandom random = new SecureRandom();

  @Inject
  public Documents(
      DocumentRepository documents,
      DocumentSnapshot snapshots,
      PdfRenderer renderer,
      Records records,
      RecordStore store,
      Pictures pictures,
      Definitions definitions,
      Numbers numbers,
      Repeats repeats,
      PublicAddress address,
      EventLog events,
      Access access,
      CurrentUser currentUser,
      DocketClock clock,
      TemplatesInForce inForce,
      TemplateEditions editions) {
    this.documents = documents;
    this.snapshots = snapshots;
    this.renderer = renderer;
    this.records = records;
    this.store = store;
    this.pictures = pictures;
    this.definitions = definitions;
    this.numbers = numbers;
    this.repeats = repeats;
    this.address = address;
    this.events = events;
    this.access = access;
    this.currentUser = currentUser;
    this.clock = clock;
    this.inForce = inForce;
    this.editions = editions;
  }

  /**
   * The document of a record as it stands: the one that was issued for these very data, or a new
   * one, which supersedes older ones of the same template.
   */
  @Transactional
  public Document issue(UUID recordId, String template, Locale language) {
    requirePrint(recordId);
    return issueFor(store.lock(recordId), template, language);
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
      return get(earlier.get());
    }
    Document document = issue(recordId, template, language);
    repeats.remember(key, document.id());
    return document;
  }

  /** For the end of an approval, which is right enough. */
  Document issueFor(OpenRecord record, String key, Locale language) {
    TemplateInForce current = inForce.of(record, key);
    TemplateDefinition template = current.template();
    if (record.state() == RecordState.DRAFT) {
      throw new ProblemException(DocumentProblems.draft());
    }
    String tag = TemplateNames.tag(template.languages().pages(language).get(0));
    String shown = contents(record);
    List<DocumentRow> older =
        documents.of(record.id()).stream()
            .filter(row -> row.document().isOf(template.key(), tag))
            .toList();
    Optional<DocumentRow> same =
        older.stream().filter(row -> row.document().shows(shown)).findFirst();
    if (same.isPresent()) {
      return same.get().document();
    }
    older.forEach(DocumentRow::supersede);
    return write(record, current, language, shown);
  }

  private Document write(
      OpenRecord record, TemplateInForce current, Locale language, String shown) {
    TemplateDefinition template = current.template();
    Instant now = clock.now();
    UUID id = Ids.next();
    UUID by = currentUser.actor().map(Actor::personId).orElse(null);
    String code = code();
    String number = number(record, template, id);
    String verification = template.verified() ? address.verification(code) : "";
    ObjectNode snapshot =
        snapshots.of(
            record,
            current,
            new Imprint(number, template.title(), now, by, verification, watermark(record)));
    byte[] pdf = renderer.render(sheets.of(template, snapshot, language), pictures);
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
            watermark(record) == null ? Verdict.GENUINE : Verdict.VOID,
            0);
    documents.add(
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

  private static @org.jspecify.annotations.Nullable Text watermark(OpenRecord record) {
    return switch (record.state()) {
      case DRAFT -> DRAFT;
      case CANCELLED, REJECTED -> VOID;
      case RUNNING, COMPLETED -> null;
    };
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

  /**
   * How the document would look now, marked as a preview; nothing is stored or numbered. For
   * whoever may print, and for the creator of a draft.
   */
  @Transactional
  public byte[] preview(UUID recordId, String template, Locale language) {
    if (records.get(recordId).state() != RecordState.DRAFT) {
      requirePrint(recordId);
    }
    OpenRecord record = store.view(recordId);
    return preview(record, inForce.of(record, template), language);
  }

  private byte[] preview(OpenRecord record, TemplateInForce current, Locale language) {
    TemplateDefinition template = current.template();
    Text mark = record.state() == RecordState.DRAFT ? DRAFT : PREVIEW;
    Imprint imprint =
        new Imprint(record.number().orElse("–"), template.title(), clock.now(), null, "", mark);
    return renderer.render(
        sheets.of(template, snapshots.of(record, current, imprint), language), pictures);
  }

  /** All live templates, for administrators. */
  @Transactional
  public List<TemplateDefinition> templates() {
    access.requireAdministrator();
    return definitions.live().all(TemplateDefinition.class);
  }

  /** A live template with a record of its form, for administrators; nothing is stored. */
  @Transactional
  public byte[] tryTemplate(String key, UUID recordId, Locale language) {
    access.requireAdministrator();
    OpenRecord record = store.view(recordId);
    TemplateDefinition template = definitions.require(TemplateDefinition.class, key);
    if (!template.form().equals(record.form())) {
      throw new ProblemException(DocumentProblems.wrongForm(key));
    }
    return preview(
        record, TemplateInForce.uncontrolled(template, definitions.liveRelease()), language);
  }

  /**
   * An edition of a controlled template with a record of its form that the person may read, for
   * whoever checks or approves it; nothing is stored.
   */
  @Transactional
  public byte[] tryEdition(UUID edition, UUID recordId, Locale language) {
    TemplateDefinition template = editions.template(edition);
    records.get(recordId);
    OpenRecord record = store.view(recordId);
    if (!template.form().equals(record.form())) {
      throw new ProblemException(DocumentProblems.wrongForm(template.key()));
    }
    return preview(record, editions.tried(edition), language);
  }

  /** Issued documents of a record, the newest first; none for whoever may not print it. */
  @Transactional
  public List<Document> of(UUID recordId) {
    if (!records.get(recordId).rights().print()) {
      return List.of();
    }
    return documents.of(recordId).stream().map(DocumentRow::document).toList();
  }

  /** Those of a record that count and show something else than it says by now. */
  @Transactional
  public Set<UUID> outdated(UUID recordId) {
    List<Document> genuine =
        of(recordId).stream().filter(one -> one.verdict() == Verdict.GENUINE).toList();
    if (genuine.isEmpty()) {
      return Set.of();
    }
    String now = contents(store.view(recordId));
    return genuine.stream()
        .filter(document -> !document.shows(now))
        .map(Document::id)
        .collect(Collectors.toSet());
  }

  private static String contents(OpenRecord record) {
    return CanonicalJson.sha256Hex(CanonicalJson.of(record.data()));
  }

  @Transactional
  public Document get(UUID id) {
    Document document =
        documents
            .find(id)
            .map(DocumentRow::document)
            .orElseThrow(() -> new ProblemException(DocumentProblems.unknown()));
    if (!mayPrint(document.recordId())) {
      throw new ProblemException(DocumentProblems.unknown());
    }
    return document;
  }

  /** Of a record that the person may not know of the document is as unknown as the record. */
  private boolean mayPrint(UUID recordId) {
    return records.find(recordId).filter(record -> record.rights().print()).isPresent();
  }

  /** For everybody who has the printed paper: what became of it. */
  @Transactional
  public Document verify(String code) {
    return documents
        .byCode(code)
        .map(DocumentRow::document)
        .orElseThrow(() -> new ProblemException(DocumentProblems.unknown()));
  }

  /**
   * What the template of a document lets everybody see of the record, as it was when it was issued;
   * nothing once the document counts no more.
   */
  @Transactional
  public List<PublicFact> released(String code, Locale language) {
    DocumentRow row =
        documents.byCode(code).orElseThrow(() -> new ProblemException(DocumentProblems.unknown()));
    if (row.document().verdict() != Verdict.GENUINE) {
      return List.of();
    }
    JsonNode record = Json.read(row.data()).path("record").path("m");
    return definitions
        .require(TemplateDefinition.class, row.document().template(), row.releaseId())
        .publicFields()
        .stream()
        .map(field -> PublicFact.of(record.path(field), language))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  /** Templates that the person can print the record with, in the release of the record. */
  @Transactional
  public List<TemplateDefinition> templatesOf(UUID recordId) {
    return templatesOf(records.get(recordId));
  }

  /** The same for a record that the acting person has in hand. */
  @Transactional
  public List<TemplateDefinition> templatesOf(RecordView record) {
    currentUser.require();
    if (!record.rights().print()) {
      return List.of();
    }
    return definitions.release(record.release()).all(TemplateDefinition.class).stream()
        .filter(template -> template.form().equals(record.form()))
        .toList();
  }

  private void requirePrint(UUID recordId) {
    if (!records.get(recordId).rights().print()) {
      throw new ProblemException(DocumentProblems.mayNotPrint());
    }
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
