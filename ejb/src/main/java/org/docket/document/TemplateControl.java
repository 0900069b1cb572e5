package org.docket.document;

import java.util.List;

/**
 * That a template is a controlled document: a new edition of it takes effect only when it is
 * checked and approved (PROCESSES 5.1).
 *
 * @param number document number of the form that is printed
 * @param checkedBy positions whose holders check an edition
 * @param approvedBy positions whose holders approve it
 */
public record TemplateControl(String number, List<String> checkedBy, List<String> approvedBy) {

  public TemplateControl {
    checkedBy = List.copyOf(checkedBy);
    approvedBy = List.copyOf(approvedBy);
  }
}
