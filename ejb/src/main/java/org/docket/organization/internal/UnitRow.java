package org.docket.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.docket.organization.Letterhead;
import org.docket.organization.Unit;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A unit as its record says. Its path is not stored: it follows from the parents. */
@Entity
@Table(name = "docket_unit")
public class UnitRow {

  @Id
  @Column(name = "code")
  private String code;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "name")
  private String name;

  @Column(name = "english_name")
  private @Nullable String englishName;

  @Column(name = "type")
  private String type;

  @Column(name = "parent")
  private @Nullable String parent;

  @Column(name = "head_position")
  private @Nullable String head;

  @Column(name = "legal_entity")
  private boolean legalEntity;

  @Column(name = "address")
  private @Nullable String address;

  @Column(name = "english_address")
  private @Nullable String englishAddress;

  @Column(name = "logo")
  private @Nullable UUID logo;

  @Column(name = "active")
  private boolean active;

  protected UnitRow() {}

  UnitRow(UUID recordId, String code) {
    this.recordId = recordId;
    this.code = code;
  }

  void follow(Unit unit) {
    name = unit.name().zh();
    englishName = unit.name().en();
    type = unit.type();
    parent = unit.parent();
    head = unit.head();
    legalEntity = unit.legalEntity();
    address = unit.letterhead().address().zh();
    englishAddress = unit.letterhead().address().en();
    logo = unit.letterhead().logo();
    active = unit.active();
  }

  Unit unit(String path) {
    Text names = Text.of(englishName == null ? name : englishName, name);
    Text place =
        Text.of(englishAddress == null ? "" : englishAddress, address == null ? "" : address);
    return new Unit(
        code, names, type, parent, path, head, legalEntity, active, new Letterhead(place, logo));
  }

  String code() {
    return code;
  }

  UUID recordId() {
    return recordId;
  }

  @Nullable String parent() {
    return parent;
  }
}
