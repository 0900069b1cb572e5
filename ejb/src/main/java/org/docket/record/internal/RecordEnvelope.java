package org.docket.record.internal;

import java.util.Optional;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.form.SettingValues;
import org.jspecify.annotations.Nullable;

/** What every record has besides its fields. */
final class RecordEnvelope implements Values {

  private final RecordRow row;
  private final FormDefinition form;
  private final RecordLookups lookups;

  RecordEnvelope(RecordRow row, FormDefinition form, RecordLookups lookups) {
    this.row = row;
    this.form = form;
    this.lookups = lookups;
  }

  @Override
  public @Nullable Object get(String name) {
    return switch (name) {
      case "id" -> row.id().toString();
      case "title" -> row.title();
      case "number" -> row.number().orElse(null);
      case "state" -> row.state().key();
      case "creator" -> creator();
      case "unit" -> values(lookups.unit(row.unitCode()).orElse(null));
      case "createdAt" -> row.createdAt();
      case "settings" -> new SettingValues(form.settings(), lookups);
      case "record" -> lookups.valueOf(row, row.data().objectNode());
      case "source" -> row.sourceId().flatMap(lookups::row).map(this::source).orElse(null);
      default -> null;
    };
  }

  /** A person who works for the unit for which the record was made. */
  private @Nullable Object creator() {
    Optional<RecordValue> unit =
        row.creatorUnit().flatMap(lookups::unit).map(Lookups.Entry::values);
    return lookups
        .person(row.creatorId())
        .map(Lookups.Entry::values)
        .<Object>map(person -> unit.isEmpty() ? person : new Creator(person, unit.get()))
        .orElse(null);
  }

  private record Creator(RecordValue person, RecordValue unit) implements RecordValue {
    @Override
    public Object id() {
      return person.id();
    }

    @Override
    public @Nullable Object get(String name) {
      return name.equals("unit") ? unit : person.get(name);
    }
  }

  private RecordRowValue source(RecordRow source) {
    return lookups.valueOf(source, source.data().objectNode());
  }

  private static @Nullable Object values(Lookups.@Nullable Entry entry) {
    return entry == null ? null : entry.values();
  }
}
