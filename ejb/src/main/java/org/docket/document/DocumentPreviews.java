package org.docket.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.document.DocumentSnapshot.Imprint;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;
import org.docket.record.Records;

/** Shows how documents would look, marked as previews and without stamps; stores nothing. */
@ApplicationScoped
public class DocumentPreviews {

  private static final Text PREVIEW = Text.of("PREVIEW", "预览");

  private final Documents documents;
  private final DocumentSnapshot snapshots;
  private final StampMarks stamps;
  private final PdfRenderer renderer;
  private final Records records;
  private final RecordStore store;
  private final Pictures pictures;
  private final Definitions definitions;
  private final Access access;
  private final DocketClock clock;
  private final TemplatesInForce inForce;
  private final TemplateEditions editions;
  private final PrintedSheet sheets = new PrintedSheet();

  @Inject
  public DocumentPreviews(
      Documents documents,
      DocumentSnapshot snapshots,
      StampMarks stamps,
      PdfRenderer renderer,
      Records records,
      RecordStore store,
      Pictures pictures,
      Definitions definitions,
      Access access,
      DocketClock clock,
      TemplatesInForce inForce,
      TemplateEditions editions) {
    this.documents = documents;
    this.snapshots = snapshots;
    this.stamps = stamps;
    this.renderer = renderer;
    this.records = records;
    this.store = store;
    this.pictures = pictures;
    this.definitions = definitions;
    this.access = access;
    this.clock = clock;
    this.inForce = inForce;
    this.editions = editions;
  }

  /**
   * How the document would look now, marked as a preview; nothing is stored or numbered. For
   * whoever may print, and for the creator of a draft.
   */
  @Transactional
  public byte[] preview(UUID recordId, String template, Locale language) {
    if (records.get(recordId).state() != RecordState.DRAFT) {
      documents.requirePrint(recordId);
    }
    OpenRecord record = store.view(recordId);
    return preview(record, inForce.of(record, template), language);
  }

  private byte[] preview(OpenRecord record, TemplateInForce current, Locale language) {
    TemplateDefinition template = current.template();
    Text mark = record.state() == RecordState.DRAFT ? DocumentIssuing.DRAFT : PREVIEW;
    Imprint imprint =
        new Imprint(record.number().orElse("–"), template.title(), clock.now(), null, "", mark);
    ObjectNode snapshot = snapshots.of(record, current, imprint);
    snapshot.set("stamp", stamps.places(current));
    return renderer.render(sheets.of(template, snapshot, language), pictures);
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
}
