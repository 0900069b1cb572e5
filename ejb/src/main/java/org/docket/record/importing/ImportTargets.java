package org.docket.record.importing;

import java.util.List;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;

/** Where the columns of a file can go: fields that may be seen and typed, and that fit a cell. */
public final class ImportTargets {

  private final FormDefinition form;
  private final Set<String> hidden;

  public ImportTargets(FormDefinition form, Set<String> hidden) {
    this.form = form;
    this.hidden = Set.copyOf(hidden);
  }

  public FormDefinition form() {
    return form;
  }

  public List<FieldDefinition> fields() {
    return form.fields().stream().filter(field -> !field.isTable() && isOpen(field)).toList();
  }

  public List<FieldDefinition> tables() {
    return form.fields().stream()
        .filter(field -> field.isTable() && !hidden.contains(field.path()))
        .toList();
  }

  public List<FieldDefinition> columns(FieldDefinition table) {
    return table.columns().stream().filter(this::isOpen).toList();
  }

  /** Fields by whose value a record can be told. */
  public List<FieldDefinition> unique() {
    return fields().stream().filter(FieldDefinition::unique).toList();
  }

  private boolean isOpen(FieldDefinition field) {
    return !hidden.contains(field.path()) && !field.isDerived() && field.kind().fitsACell();
  }
}
