package org.docket.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.docket.notification.internal.NoticeRow;
import org.docket.notification.internal.NoticeStore;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.record.Records;

/** Who was informed about a record and has read it, for whoever may read the record. */
@ApplicationScoped
public class Receipts {

  private final NoticeStore store;
  private final Records records;
  private final Organization organization;

  @Inject
  public Receipts(NoticeStore store, Records records, Organization organization) {
    this.store = store;
    this.records = records;
    this.organization = organization;
  }

  /** The oldest first. */
  @Transactional
  public List<Receipt> of(UUID record) {
    records.get(record);
    return store.withReceipt(record).stream().map(this::receipt).toList();
  }

  private Receipt receipt(NoticeRow notice) {
    String name = organization.person(notice.personId()).map(Person::name).orElse("?");
    return new Receipt(name, notice.text(), notice.toldAt(), notice.readAt());
  }
}
