package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.Lines;
import org.docket.form.Representation;
import org.docket.form.SlotType;

/**
 * The texts of a record that it is found by: those of searchable fields and the names of
 * attachments. Fields that only some readers see are left out for all, since a search would tell
 * about them.
 */
final class FoundTexts {

  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  private static final int MOST_LINES = 200;

  private final RecordWork work;
  private final Set<String> restricted;

  FoundTexts(RecordWork work) {
    this.work = work;
    this.restricted = work.form().access().fieldReaders().keySet();
  }

  /** A text and the field that has it. */
  record Found(FieldDefinition field, String text) {}

  /** Number and title first: of very long records only the first words are kept. */
  List<String> all() {
    RecordRow row = work.row();
    List<String> texts = new ArrayList<>();
    row.number().ifPresent(texts::add);
    texts.add(row.title());
    Representation represents = work.form().represents();
    String english = represents == null ? null : represents.fields().get("englishName");
    if (english != null) {
      texts.add(row.data().path(english).asText());
    }
    LANGUAGES.forEach(language -> ofFields(language).forEach(found -> texts.add(found.text())));
    return texts;
  }

  List<Found> ofFields(Locale language) {
    ObjectNode data = work.row().data();
    List<Found> texts = new ArrayList<>();
    for (FieldDefinition field : work.form().fields()) {
      JsonNode stored = data.get(field.key());
      if (stored != null && !restricted.contains(field.path())) {
        add(field, stored, language, texts);
      }
    }
    return texts;
  }

  private void add(FieldDefinition field, JsonNode stored, Locale language, List<Found> texts) {
    if (field.isTable()) {
      List<ObjectNode> lines = Lines.of(stored);
      for (ObjectNode line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
        for (FieldDefinition column : field.columns()) {
          JsonNode cell = line.get(column.key());
          if (cell != null && !restricted.contains(column.path())) {
            add(column, cell, language, texts);
          }
        }
      }
    } else if (isFound(field)) {
      texts.add(new Found(field, field.kind().display(stored, field, work.lookups(), language)));
    }
  }

  private static boolean isFound(FieldDefinition field) {
    String kind = field.kind().id();
    boolean words = field.kind().slot().filter(SlotType.TEXT::equals).isPresent();
    return kind.equals("attachments") || (field.searchable() && words && !kind.equals("yes-no"));
  }
}
