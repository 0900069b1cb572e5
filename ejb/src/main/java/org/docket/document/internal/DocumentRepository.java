package org.docket.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.Print;

/** Reads and writes issued documents in the running transaction. */
@ApplicationScoped
public class DocumentRepository {

  private final EntityManager entities;

  @Inject
  public DocumentRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected DocumentRepository() {
    this.entities = null;
  }

  public void add(DocumentRow row, DocumentContentRow content) {
    entities.persist(row);
    entities.persist(content);
  }

  public Optional<DocumentRow> find(UUID id) {
    return Optional.ofNullable(entities.find(DocumentRow.class, id));
  }

  /** Of which record a document is; without reading the document. */
  public Optional<UUID> recordOf(UUID id) {
    return entities
        .createQuery("select d.recordId from DocumentRow d where d.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** As it is once nobody else changes it: of two who print at once one gets the original. */
  public Optional<DocumentRow> lock(UUID id) {
    Optional<DocumentRow> row = find(id);
    row.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return row;
  }

  public void add(PrintRow print) {
    entities.persist(print);
  }

  /** The first print first. */
  public List<Print> prints(UUID document) {
    return entities
        .createQuery(
            "select p from PrintRow p where p.documentId = :document order by p.number",
            PrintRow.class)
        .setParameter("document", document)
        .getResultStream()
        .map(PrintRow::print)
        .toList();
  }

  public Optional<PrintRow> print(UUID id) {
    return Optional.ofNullable(entities.find(PrintRow.class, id));
  }

  /** Those that the number stands on. */
  public List<DocumentRow> numbered(String number, UUID subject) {
    return entities
        .createQuery(
            "select d from DocumentRow d where d.number = :number and (d.id = :subject or"
                + " d.recordId = :subject)",
            DocumentRow.class)
        .setParameter("number", number)
        .setParameter("subject", subject)
        .getResultList();
  }

  public Optional<byte[]> pdf(UUID id) {
    return Optional.ofNullable(entities.find(DocumentContentRow.class, id))
        .map(DocumentContentRow::pdf);
  }

  /** Newest first. */
  public List<DocumentRow> of(UUID record) {
    return entities
        .createQuery(
            "select d from DocumentRow d where d.recordId = :record order by d.issuedAt desc, d.id"
                + " desc",
            DocumentRow.class)
        .setParameter("record", record)
        .getResultList();
  }

  public Optional<DocumentRow> byCode(String code) {
    return entities
        .createQuery("select d from DocumentRow d where d.code = :code", DocumentRow.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }
}
