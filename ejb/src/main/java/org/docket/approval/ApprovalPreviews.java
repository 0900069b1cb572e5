package org.docket.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.docket.approval.internal.Previewing;

/** Tells who will be asked before a record is handed in, by running its chain without storing. */
@ApplicationScoped
public class ApprovalPreviews {

  private final Previewing previewing;

  @Inject
  public ApprovalPreviews(Previewing previewing) {
    this.previewing = previewing;
  }

  /** Empty for a form without a chain; a problem for whoever may not create its records. */
  @Transactional
  public Optional<ApprovalPreview> preview(String form, ObjectNode data) {
    return previewing.preview(form, data);
  }
}
