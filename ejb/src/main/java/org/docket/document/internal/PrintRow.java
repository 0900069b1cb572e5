package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.document.Print;
import org.hibernate.annotations.Immutable;

/** That a document was handed out to be printed. */
@Entity
@Immutable
@Table(name = "docket_document_print")
public class PrintRow {

  @Id private UUID id;

  @Column(name = "document_id")
  private UUID documentId;

  @Column(name = "print_number")
  private int number;

  @Column(name = "printed_at")
  private Instant printedAt;

  @Column(name = "printed_by")
  private UUID printedBy;

  @Column(name = "reason")
  private String reason;

  /** For Hibernate. */
  protected PrintRow() {}

  public PrintRow(UUID id, Print print) {
    this.id = id;
    this.documentId = print.documentId();
    this.number = print.number();
    this.printedAt = print.at();
    this.printedBy = print.by();
    this.reason = print.reason();
  }

  public Print print() {
    return new Print(documentId, number, printedAt, printedBy, reason);
  }
}
