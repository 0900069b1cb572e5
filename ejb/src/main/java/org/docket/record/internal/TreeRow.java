package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A form whose records have a parent. Whoever changes what stands under what locks it. */
@Entity
@Table(name = "docket_tree")
public class TreeRow {

  @Id
  @Column(name = "form")
  private String form;

  @Column(name = "parent_field")
  private String parentField;

  /** For Hibernate. */
  protected TreeRow() {}

  TreeRow(String form, String parentField) {
    this.form = form;
    this.parentField = parentField;
  }

  String parentField() {
    return parentField;
  }

  /** The tree is built along another field from now on. */
  void follow(String field) {
    this.parentField = field;
  }
}
