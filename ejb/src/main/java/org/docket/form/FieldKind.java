package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A kind of field: what its definition may say and how its values are read, stored, shown and
 * described. Without state, one object for all forms.
 *
 * <p>A value has three shapes: as it is stored (JSON), as expressions see it ({@link #value} and
 * back {@link #store}), and as people read it ({@link #display}). None of them is ever null here:
 * an empty field has no value.
 */
public interface FieldKind {

  /** As written after {@code type:}. */
  String id();

  /** What people call it. */
  Text title();

  /** Properties of a definition that only some kinds have and that this one takes. */
  Set<String> properties();

  /** What expressions see; empty for kinds that expressions may not read. */
  Optional<Type> type(MapNode definition, FormTypes types);

  /** Whether a value is a list, so that an empty one is a list without elements. */
  default boolean isList() {
    return false;
  }

  /** Whether expressions always see a value, filled in or not. */
  default boolean isNeverEmpty() {
    return isList();
  }

  /**
   * What expressions see of a field without a value.
   *
   * @param scope the form that the field is of
   */
  default @Nullable Object emptyValue(FieldDefinition field, Lookups lookups, Values scope) {
    return isList() ? List.of() : null;
  }

  /** What templates can name of a value, besides the value itself. */
  default List<String> members() {
    return List.of();
  }

  /**
   * The slot that a searchable field of this kind gets; empty for kinds that cannot be searched.
   */
  default Optional<SlotType> slot() {
    return Optional.empty();
  }

  /**
   * Reads what a client sent; reports what is wrong and returns null for an empty or wrong value.
   */
  @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading);

  /**
   * What a cell of a spreadsheet means, as a client would send it; the way back from what an export
   * writes. What cannot be made out stays as it is, so that {@link #read} says what is wrong.
   *
   * @param cell a String, BigDecimal, LocalDate, LocalDateTime, LocalTime or Boolean
   */
  default JsonNode sent(Object cell, FieldDefinition field) {
    return TextNode.valueOf(
        cell instanceof BigDecimal number ? number.toPlainString() : cell.toString());
  }

  /**
   * A value as it is stored that shows where the field stands on a printed page, in a sample that
   * is of no record; null for what is left blank in it.
   */
  default @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(sampleText(field.title(), language), field);
  }

  /** The title of a field in brackets, for samples. */
  static String sampleText(Text title, Locale language) {
    return Text.of("[%s]", "〔%s〕").in(language).formatted(title.in(language));
  }

  /** Whether a cell can hold a value at all; a file or a signature cannot be written down. */
  default boolean fitsACell() {
    return true;
  }

  @Nullable Object value(JsonNode stored, FieldDefinition field, Lookups lookups);

  /** The stored shape of a computed value; null when it cannot be one of this kind. */
  @Nullable JsonNode store(Object value, FieldDefinition field);

  /** What is kept when a value is sent again: the old one where it knows more than was sent. */
  default JsonNode carried(JsonNode before, JsonNode now) {
    return now;
  }

  String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale);

  /** What the slot keeps: a String, BigDecimal or Instant. */
  default @Nullable Object slotValue(JsonNode stored, Reading reading) {
    return null;
  }

  /** JSON Schema 2020-12 of the stored shape, as the API takes it. */
  ObjectNode schema(FieldDefinition field);

  /** The same of the shape in answers, which may know more than was sent, such as names. */
  default ObjectNode answerSchema(FieldDefinition field) {
    return schema(field);
  }
}
