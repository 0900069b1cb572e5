package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.approval.ApprovalCompleted;
import org.docket.approval.DocumentsDue;
import org.docket.record.RecordStore;

/**
 * Issues what a chain says to issue when a step is done or the approval completed, in the same
 * transaction: there is no completed record without its document, and no number drawn for a
 * document that is not there; what a template does not print refuses the decision. In the company's
 * language, Chinese, unless the template fixes another.
 */
@ApplicationScoped
public class IssuedByChains {

  private final DocumentIssuing documents;
  private final RecordStore store;

  @Inject
  public IssuedByChains(DocumentIssuing documents, RecordStore store) {
    this.documents = documents;
    this.store = store;
  }

  void issue(@Observes ApprovalCompleted completed) {
    issue(completed.recordId(), completed.issue());
  }

  void issue(@Observes DocumentsDue due) {
    issue(due.recordId(), due.templates());
  }

  private void issue(UUID record, List<String> templates) {
    for (String template : templates) {
      documents.issueFor(store.lock(record), template, Locale.SIMPLIFIED_CHINESE);
    }
  }
}
