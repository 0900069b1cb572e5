package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.docket.approval.ApprovalCompleted;
import org.docket.record.RecordStore;

/**
 * Issues what a chain says to issue when its approval is completed, in the same transaction: there
 * is no completed record without its document, and no number drawn for a document that is not
 * there; what a template does not print refuses the last decision. In the company's language,
 * Chinese, unless the template fixes another.
 */
@ApplicationScoped
public class IssueAtEnd {

  private final DocumentIssuing documents;
  private final RecordStore store;

  @Inject
  public IssueAtEnd(DocumentIssuing documents, RecordStore store) {
    this.documents = documents;
    this.store = store;
  }

  void issue(@Observes ApprovalCompleted completed) {
    for (String template : completed.issue()) {
      documents.issueFor(store.lock(completed.recordId()), template, Locale.SIMPLIFIED_CHINESE);
    }
  }
}
