package org.docket.record.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.RecordValue;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * People, units and positions as expressions see them on one day. A name is the one in the
 * company's own language, whoever reads: what is computed is kept in the record.
 */
public final class OrganizationValues {

  private final OrganizationChart chart;
  private final LocalDate day;

  public OrganizationValues(OrganizationChart chart, LocalDate day) {
    this.chart = chart;
    this.day = day;
  }

  public RecordValue of(Person person) {
    return new PersonValue(person);
  }

  public RecordValue of(Unit unit) {
    return new UnitValue(unit);
  }

  public RecordValue of(Position position) {
    return new PositionValue(position);
  }

  private final class PersonValue implements RecordValue {
    private final Person person;

    PersonValue(Person person) {
      this.person = person;
    }

    @Override
    public UUID id() {
      return person.id();
    }

    @Override
    public @Nullable Object get(String name) {
      return switch (name) {
        case "id" -> person.id().toString();
        case "login" -> person.login();
        case "name" -> person.name();
        case "email" -> person.email();
        case "phone" -> person.phone();
        case "unit" -> chart.homeUnit(person.id(), day).map(UnitValue::new).orElse(null);
        default -> null;
      };
    }
  }

  private final class UnitValue implements RecordValue {
    private final Unit unit;

    UnitValue(Unit unit) {
      this.unit = unit;
    }

    @Override
    public String id() {
      return unit.code();
    }

    @Override
    public @Nullable Object get(String name) {
      return switch (name) {
        case "id", "code" -> unit.code();
        case "name" -> unit.name().zh();
        case "type" -> unit.type();
        case "parent" ->
            Optional.ofNullable(unit.parent())
                .flatMap(chart::unit)
                .map(UnitValue::new)
                .orElse(null);
        case "legalEntity" -> chart.legalEntity(unit.code()).map(UnitValue::new).orElse(null);
        case "head" ->
            chart.head(unit.code(), day).stream().findFirst().map(PersonValue::new).orElse(null);
        default -> null;
      };
    }
  }

  private record PositionValue(Position position) implements RecordValue {
    @Override
    public String id() {
      return position.code();
    }

    @Override
    public @Nullable Object get(String name) {
      return switch (name) {
        case "id", "code" -> position.code();
        case "name" -> position.name().zh();
        default -> null;
      };
    }
  }
}
