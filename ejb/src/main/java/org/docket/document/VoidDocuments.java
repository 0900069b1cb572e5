package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.docket.document.internal.DocumentRepository;
import org.docket.document.internal.DocumentRow;
import org.docket.numbering.NumberVoided;
import org.docket.record.RecordCancelled;

/**
 * Makes documents void, in the same transaction, when their record is cancelled or their number
 * counts no more: whoever verifies the paper is told so.
 */
@ApplicationScoped
public class VoidDocuments {

  private final DocumentRepository documents;

  @Inject
  public VoidDocuments(DocumentRepository documents) {
    this.documents = documents;
  }

  void cancelled(@Observes RecordCancelled notice) {
    documents.of(notice.recordId()).forEach(DocumentRow::makeVoid);
  }

  void voided(@Observes NumberVoided notice) {
    Optional.ofNullable(notice.subject()).stream()
        .flatMap(subject -> documents.numbered(notice.number(), subject).stream())
        .flatMap(row -> documents.lock(row.document().id()).stream())
        .forEach(DocumentRow::makeVoid);
  }
}
