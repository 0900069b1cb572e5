package org.docket.organization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.docket.organization.Appointment;
import org.jspecify.annotations.Nullable;

/** An appointment as its record, which has the same id, says. */
@Entity
@Table(name = "docket_appointment")
public class AppointmentRow {

  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "position_code")
  private String position;

  @Column(name = "unit_code")
  private String unit;

  @Column(name = "valid_from")
  private @Nullable LocalDate from;

  @Column(name = "valid_to")
  private @Nullable LocalDate to;

  @Column(name = "head")
  private boolean head;

  @Column(name = "acting")
  private boolean acting;

  protected AppointmentRow() {}

  AppointmentRow(UUID id) {
    this.id = id;
  }

  void follow(Appointment appointment) {
    person = appointment.person();
    position = appointment.position();
    unit = appointment.unit();
    from = appointment.from();
    to = appointment.to();
    head = appointment.head();
    acting = appointment.acting();
  }

  Appointment appointment() {
    return new Appointment(id, person, position, unit, from, to, head, acting);
  }
}
