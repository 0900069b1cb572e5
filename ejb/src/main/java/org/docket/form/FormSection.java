package org.docket.form;

import java.util.List;
import org.docket.problem.Text;

/** A part of a form under a heading. */
public record FormSection(String key, Text title, Condition when, List<FieldDefinition> fields) {
  public FormSection {
    fields = List.copyOf(fields);
  }
}
