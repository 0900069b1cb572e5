package org.docket.approval;

import java.util.List;
import java.util.UUID;

/**
 * Steps of a running approval are done whose documents are to be issued now, inside the transaction
 * in which they were done. The record has its number where one was drawn.
 *
 * @param templates in order, each once; at least one
 */
public record DocumentsDue(UUID recordId, List<String> templates) {

  public DocumentsDue {
    templates = List.copyOf(templates);
  }
}
