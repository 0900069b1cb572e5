package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.approval.ApprovalCompleted;
import org.docket.approval.chain.End;
import org.docket.document.internal.DocumentRepository;
import org.docket.document.internal.DocumentRow;
import org.docket.numbering.NumberVoided;
import org.docket.record.OpenRecord;
import org.docket.record.RecordCancelled;
import org.docket.record.RecordStore;

/**
 * Makes documents void, in the same transaction, when their record is cancelled or rejected, or
 * their number counts no more: whoever verifies the paper is told so.
 */
@ApplicationScoped
public class VoidDocuments {

  private final DocumentRepository documents;
  private final RecordStore store;
  private final TemplatesInForce inForce;

  @Inject
  public VoidDocuments(DocumentRepository documents, RecordStore store, TemplatesInForce inForce) {
    this.documents = documents;
    this.store = store;
    this.inForce = inForce;
  }

  void cancelled(@Observes RecordCancelled notice) {
    makeVoid(documents.of(notice.recordId()).stream());
  }

  /** What a template prints of refusals goes on counting. */
  void rejected(@Observes ApprovalCompleted completed) {
    if (completed.end() == End.REJECTED) {
      OpenRecord record = store.lock(completed.recordId());
      makeVoid(
          documents.of(record.id()).stream()
              .filter(row -> !inForce.printsItsState(record, row.document().template())));
    }
  }

  void voided(@Observes NumberVoided notice) {
    makeVoid(
        Optional.ofNullable(notice.subject()).stream()
            .flatMap(subject -> documents.numbered(notice.number(), subject).stream()));
  }

  private void makeVoid(Stream<DocumentRow> rows) {
    rows.flatMap(row -> documents.lock(row.document().id()).stream())
        .forEach(DocumentRow::makeVoid);
  }
}
