package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.expression.Compiled;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What only some kinds of field have. */
public sealed interface FieldDetails {

  /** Which values may be chosen; null for all. */
  default @Nullable Compiled where() {
    return null;
  }

  /** Kinds without anything of their own. */
  record None() implements FieldDetails {}

  /**
   * The values to choose from, in order.
   *
   * @param list the code list that they come from; null for options of the field's own
   * @param where which of them may be chosen; a condition over {@code candidate}
   */
  record Choices(@Nullable String list, CodeTree items, @Nullable Compiled where)
      implements FieldDetails {

    /** Titles by key, in order. */
    public Map<String, Text> options() {
      return items.titles();
    }
  }

  /**
   * An item of a tree.
   *
   * @param levels what the levels are called, from the top down
   * @param depth how many levels must be chosen, where the tree goes so far down
   */
  record Tree(String list, CodeTree items, Map<String, Text> levels, int depth)
      implements FieldDetails {

    /** What the level is called, counted from 0. */
    public Text levelAt(int index) {
      return List.copyOf(levels.values()).get(index);
    }
  }

  /**
   * A reference to a record of a form, or of one of several.
   *
   * @param forms where the record may lie; with several, a stored value says which form it is of
   * @param freeze fields of that record whose values stay as they were at submission
   * @param shows fields of that record that are shown beside its title
   * @param where which records may be chosen; a condition over {@code candidate}
   */
  record Reference(
      List<String> forms, Set<String> freeze, List<String> shows, @Nullable Compiled where)
      implements FieldDetails {
    public Reference {
      forms = List.copyOf(forms);
    }

    public boolean hasSeveral() {
      return forms.size() > 1;
    }

    /** The form of a stored value. */
    public String formOf(JsonNode stored) {
      return hasSeveral() ? stored.path("form").asText(forms.get(0)) : forms.get(0);
    }
  }

  /** Which people, units or positions may be chosen; a condition over {@code candidate}. */
  record Pick(@Nullable Compiled where) implements FieldDetails {}

  /** Which files are accepted, as media types with {@code *}; empty for all. */
  record Files(List<String> accept) implements FieldDetails {}

  /**
   * Lines of columns.
   *
   * @param items what the lines are, where people neither add nor remove any; else none
   */
  record Table(List<FieldDefinition> columns, List<ChecklistItem> items) implements FieldDetails {
    public Table {
      columns = List.copyOf(columns);
      items = List.copyOf(items);
    }

    public Optional<FieldDefinition> column(String key) {
      return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
  }
}
