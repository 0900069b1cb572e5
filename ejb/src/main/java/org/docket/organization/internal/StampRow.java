package org.docket.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The one row that names the present state of the organisation's tables by a random stamp. Whoever
 * changes them locks it first.
 */
@Entity
@Table(name = "docket_organization_stamp")
public class StampRow {

  @Id
  @Column(name = "only_row")
  private int onlyRow;

  @Column(name = "stamp")
  private UUID stamp;

  protected StampRow() {}
}
