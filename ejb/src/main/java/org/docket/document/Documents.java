package org.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.document.Document.Verdict;
import org.docket.document.internal.DocumentRepository;
import org.docket.document.internal.DocumentRow;
import org.docket.document.template.View;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;
import org.docket.record.RecordView;
import org.docket.record.Records;

/**
 * What was issued of records, and what can be. Whoever may print a record may read its documents;
 * {@link DocumentIssuing} issues them, {@link DocumentPrints} hands them out.
 */
@ApplicationScoped
public class Documents {

  private final DocumentRepository documents;
  private final Records records;
  private final RecordStore store;
  private final Definitions definitions;
  private final Access access;
  private final CurrentUser currentUser;
  private final TemplatesInForce inForce;

  @Inject
  public Documents(
      DocumentRepository documents,
      Records records,
      RecordStore store,
      Definitions definitions,
      Access access,
      CurrentUser currentUser,
      TemplatesInForce inForce) {
    this.documents = documents;
    this.records = records;
    this.store = store;
    this.definitions = definitions;
    this.access = access;
    this.currentUser = currentUser;
    this.inForce = inForce;
  }

  /** All live templates, for administrators. */
  @Transactional
  public List<TemplateDefinition> templates() {
    access.requireAdministrator();
    return definitions.live().all(TemplateDefinition.class);
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

  /** A hash of what the record says. */
  static String contents(OpenRecord record) {
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
  public Verification verify(String code, Locale language) {
    DocumentRow row =
        documents.byCode(code).orElseThrow(() -> new ProblemException(DocumentProblems.unknown()));
    Document document = row.document();
    JsonNode printed = Json.read(row.data());
    String issuer = View.of(printed.at("/company/m/name"), language).text();
    List<PublicFact> facts =
        document.verdict() == Verdict.GENUINE ? released(row, printed, language) : List.of();
    return new Verification(document, issuer, facts);
  }

  private List<PublicFact> released(DocumentRow row, JsonNode printed, Locale language) {
    JsonNode record = printed.path("record").path("m");
    return definitions
        .require(TemplateDefinition.class, row.document().template(), row.releaseId())
        .publicFields()
        .stream()
        .map(field -> PublicFact.of(record.path(field), language))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  /**
   * Templates that the person can print the record with as it is now, in the release of the record.
   */
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
    List<TemplateDefinition> ofTheForm =
        definitions.release(record.release()).all(TemplateDefinition.class).stream()
            .filter(template -> template.form().equals(record.form()))
            .toList();
    if (ofTheForm.stream().allMatch(Documents::printsAll)) {
      return ofTheForm;
    }
    OpenRecord open = store.view(record.id());
    return ofTheForm.stream().filter(template -> inForce.prints(open, template.key())).toList();
  }

  /** Known without a look at the record or at editions. */
  private static boolean printsAll(TemplateDefinition template) {
    return template.when() == null && template.control() == null;
  }

  void requirePrint(UUID recordId) {
    if (!records.get(recordId).rights().print()) {
      throw new ProblemException(DocumentProblems.mayNotPrint());
    }
  }
}
