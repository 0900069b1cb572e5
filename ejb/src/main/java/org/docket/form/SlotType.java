package org.docket.form;

/** The typed columns of the record row that searchable fields can be kept in. */
public enum SlotType {
  TEXT(16, 8),
  NUMBER(10, 6),
  TIME(8, 4);

  private final int perForm;
  private final int perLine;

  SlotType(int perForm, int perLine) {
    this.perForm = perForm;
    this.perLine = perLine;
  }

  /** How many searchable fields of this type one form can have. */
  public int perForm() {
    return perForm;
  }

  /** How many searchable columns of this type one table can have. */
  public int perLine() {
    return perLine;
  }
}
