package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.expression.Compiled;
import org.docket.organization.Who;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What only some kinds of field have. */
public sealed interface FieldDetails {

  /** Which values may be chosen; null for all. */
  default @Nullable Compiled where() {
    return null;
  }

  /** From among whom a person is chosen; empty for everybody. */
  default List<Who> candidates() {
    return List.of();
  }

  /** Kinds without anything of their own. */
  record None() implements FieldDetails {}

  /**
   * The values to choose from, in order.
   *
   * @param list the code list that they come from; null for options of the field's own
   * @param where which of them may be chosen; a condition over the one that is looked at
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
   * @param where which records may be chosen; a condition over the one that is looked at
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

  /**
   * Records of a form that belong to this one, read and never typed.
   *
   * @param form whose records they are
   * @param condition which ones, as it is written: over {@code candidate}; null for all
   * @param selection the same as a query can say it; its values are asked in the scope of the form
   * @param columns what is shown of each: fields, or what every record has
   * @param sort in order of precedence
   * @param limit how many of them the field holds; 0 for all, of which there may be {@link #MOST}
   * @param states in which of them a record counts, as a record keeps its state
   * @param freeze whether a record that is handed in keeps the list as it was then
   */
  record Related(
      String form,
      @Nullable Compiled condition,
      @Nullable Selection selection,
      List<String> columns,
      List<ListView.Sort> sort,
      int limit,
      List<String> states,
      boolean freeze)
      implements FieldDetails {

    /** More records than these in one list are a problem for whoever computes with them. */
    public static final int MOST = 200;

    public Related {
      columns = List.copyOf(columns);
      sort = List.copyOf(sort);
      states = List.copyOf(states);
    }

    /** How many records the field can hold. */
    public int most() {
      return limit == 0 ? MOST : limit;
    }
  }

  /**
   * Which people, units or positions may be chosen.
   *
   * @param where a condition over the one that is looked at
   * @param candidates whom a person is chosen from, found anew each time; empty for all
   */
  record Pick(@Nullable Compiled where, List<Who> candidates) implements FieldDetails {
    public Pick {
      candidates = List.copyOf(candidates);
    }

    /** Whether it depends on the record who or what may be chosen. */
    public boolean isRestricted() {
      return where != null || !candidates.isEmpty();
    }
  }

  /**
   * An amount of money.
   *
   * @param currency the one that it is in, or is in until its record says another
   * @param currencyFrom the field that says the currency: of the same line, or of the record; null
   *     where it is always the same
   * @param ownScale digits after the point; negative for as many as the currency has (ISO 4217)
   * @param rounding what becomes of further digits of a computed amount
   */
  record Amount(
      Currency currency, @Nullable String currencyFrom, int ownScale, RoundingMode rounding)
      implements FieldDetails {

    /** In the currency of the house, the yuan, rounded as trade does. */
    public static final Amount USUAL =
        new Amount(Currency.getInstance("CNY"), null, -1, RoundingMode.HALF_UP);

    /** Digits after the point. */
    public int scale() {
      return ownScale >= 0 ? ownScale : digits(currency);
    }

    /** Digits after the point of a currency; none for what is no money, such as gold. */
    private static int digits(Currency currency) {
      return Math.max(0, currency.getDefaultFractionDigits());
    }

    public boolean isForeign() {
      return !currency.equals(USUAL.currency);
    }

    /** The same in the currency that the first of the scopes with a word for it names. */
    Amount in(JsonNode... scopes) {
      return currencyFrom == null
          ? this
          : Stream.of(scopes)
              .map(scope -> scope.path(currencyFrom))
              .filter(JsonNode::isTextual)
              .findFirst()
              .flatMap(code -> named(code.textValue()))
              .map(found -> new Amount(found, currencyFrom, ownScale, rounding))
              .orElse(this);
    }

    /** Digits after the point of an amount in a currency, named as ISO 4217 does. */
    public int digitsIn(String code) {
      return ownScale >= 0 ? ownScale : named(code).map(Amount::digits).orElse(scale());
    }

    /** The currency of a code of ISO 4217. */
    public static Optional<Currency> named(String code) {
      try {
        return Optional.of(Currency.getInstance(code));
      } catch (IllegalArgumentException unknown) {
        return Optional.empty();
      }
    }
  }

  /**
   * A length of time.
   *
   * @param working its days and hours are those of the working calendar
   */
  record Length(boolean working) implements FieldDetails {}

  /**
   * Uploaded files.
   *
   * @param accept which are accepted, as media types with {@code *}; empty for all
   * @param maxBytes how large each may be
   */
  record Files(List<String> accept, long maxBytes) implements FieldDetails {}

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
