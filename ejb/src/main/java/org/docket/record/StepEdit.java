package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.docket.form.EditMask;
import org.docket.form.Lines;

/**
 * What a step of a chain lets a person do to a record.
 *
 * @param require fields that must have a value afterwards
 * @param hide what this person does not see in this step
 */
public record StepEdit(EditMask mask, Set<String> require, Concealed hide) {

  public StepEdit {
    require = Set.copyOf(require);
  }

  /** What is hidden of these data: fields and columns, and lines as {@code table/line}. */
  public Set<String> concealed(ObjectNode data) {
    Set<String> concealed = new HashSet<>(hide.fields());
    for (String table : hide.shownLines().keySet()) {
      for (ObjectNode line : Lines.of(data.get(table))) {
        String id = line.path("_id").asText();
        if (hide.hidesLine(table, id)) {
          concealed.add(table + "/" + id);
        }
      }
    }
    return concealed;
  }

  public static StepEdit of(Set<String> edit, Set<String> require) {
    return new StepEdit(EditMask.only(edit), require, Concealed.NOTHING);
  }
}
