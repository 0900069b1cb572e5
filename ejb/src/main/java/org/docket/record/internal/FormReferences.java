package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.ReferencedPaths;

/** Which values of a referenced record are handed out with it: those that the form needs. */
public final class FormReferences {

  private final FormDefinition form;
  private final Rights rights;
  private final Locale reader;

  /**
   * @param reader in whose language units and positions are named
   */
  public FormReferences(FormDefinition form, Rights rights, Locale reader) {
    this.form = form;
    this.rights = rights;
    this.reader = reader;
  }

  Locale reader() {
    return reader;
  }

  /**
   * Values that the definition shows, freezes or computes with, as stored; not those that the
   * person may not see in the referenced record.
   */
  ObjectNode shown(
      FieldDetails.Reference reference, RecordRow row, ObjectNode frozen, RecordLookups lookups) {
    RecordWork work = lookups.work(row);
    Set<String> wanted = new LinkedHashSet<>(reference.shows());
    wanted.addAll(reference.freeze());
    wanted.addAll(ReferencedPaths.of(form, row.form()));
    wanted.removeAll(rights.hiddenInLists(work.form(), lookups));
    ObjectNode data = row.data();
    data.setAll(frozen);
    ObjectNode shown = data.objectNode();
    for (String name : wanted) {
      JsonNode stored = data.get(name);
      if (stored != null) {
        FieldDefinition field = work.form().field(name).orElse(null);
        shown.set(name, field == null ? stored : plain(field, stored, lookups));
      }
    }
    return shown;
  }

  /** What the definition shows of the record, as the reader reads it. */
  ObjectNode texts(
      FieldDetails.Reference reference, RecordRow row, ObjectNode frozen, RecordLookups lookups) {
    RecordWork work = lookups.work(row);
    Set<String> hidden = rights.hiddenInLists(work.form(), lookups);
    ObjectNode data = row.data();
    data.setAll(frozen);
    ObjectNode texts = data.objectNode();
    for (String name : reference.shows()) {
      work.form()
          .field(name)
          .filter(field -> !hidden.contains(name) && data.hasNonNull(name))
          .filter(field -> !(field.details() instanceof FieldDetails.Reference))
          .ifPresent(
              field ->
                  texts.put(
                      name, field.kind().display(data.get(name), field.in(data), lookups, reader)));
    }
    return texts;
  }

  private JsonNode plain(FieldDefinition field, JsonNode stored, RecordLookups lookups) {
    return field.details() instanceof FieldDetails.Reference
        ? stored
        : new Presentation(lookups, Set.of(), this).value(field, stored);
  }
}
