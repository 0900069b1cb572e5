package org.docket.document.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only thing that a template can read: a value with its label, its members and its items, in
 * one language. Made from a node of the snapshot of a document:
 *
 * <ul>
 *   <li>{@code v}: the value (text, number as text with {@code n}, true or false)
 *   <li>{@code d}: how it is shown, a text or one per language; without it, {@code v} itself
 *   <li>{@code t}: its label, one per language
 *   <li>{@code currency}: of an amount in another currency than that of the house
 *   <li>{@code m}: members by name; {@code none}: those that an empty value would have; {@code l}:
 *       items; {@code img}: the id of a picture; {@code html}: the text with its markup
 * </ul>
 *
 * Immutable.
 */
public final class View {

  private final JsonNode node;
  private final Locale language;

  private View(JsonNode node, Locale language) {
    this.node = node;
    this.language = language;
  }

  public static View of(JsonNode node, Locale language) {
    return new View(node, language);
  }

  /** The member of this name, {@code label}, {@code code} or {@code empty}. */
  public Optional<Object> property(String name) {
    JsonNode member = node.path("m").get(name);
    if (member == null) {
      member = node.path("none").get(name);
    }
    if (member != null) {
      return Optional.of(of(member, language));
    }
    return switch (name) {
      case "label" -> Optional.of(label());
      case "code" -> Optional.of(node.path("v").asText(""));
      case "empty" -> Optional.of(isEmpty());
      default -> Optional.empty();
    };
  }

  public Collection<String> propertyNames() {
    List<String> names = new ArrayList<>(List.of("label", "code", "empty"));
    node.path("m").fieldNames().forEachRemaining(names::add);
    node.path("none").fieldNames().forEachRemaining(names::add);
    return names;
  }

  public List<View> items() {
    List<View> items = new ArrayList<>();
    node.path("l").forEach(item -> items.add(of(item, language)));
    return items;
  }

  /** As a reader sees it in the language of the document; empty where there is nothing. */
  public String text() {
    JsonNode shown = node.get("d");
    return shown == null ? node.path("v").asText("") : inLanguage(shown);
  }

  /** A text with its headings, lists and emphasis. */
  public Optional<String> html() {
    return Optional.ofNullable(node.path("html").textValue());
  }

  public Optional<String> image() {
    return Optional.ofNullable(node.path("img").textValue());
  }

  /** What Velocity asks in conditions: {@code #if($record.inWarranty)}. */
  public boolean getAsBoolean() {
    JsonNode value = node.path("v");
    return value.isBoolean() ? value.booleanValue() : !isEmpty();
  }

  /** What Velocity asks when it compares by size or computes. */
  public @Nullable Number getAsNumber() {
    String value = node.path("v").asText("");
    return node.path("n").asBoolean() && !value.isEmpty() ? new BigDecimal(value) : null;
  }

  /** Of an amount that is not in the currency of the house; as ISO 4217 abbreviates it. */
  Optional<Currency> currency() {
    return Optional.ofNullable(node.path("currency").textValue()).map(Currency::getInstance);
  }

  /** What Velocity asks when it compares with a text: the value, not how it is shown. */
  public String getAsString() {
    return node.path("v").asText("");
  }

  public boolean isEmpty() {
    return node.path("v").asText("").isEmpty()
        && node.path("l").isEmpty()
        && node.path("m").isEmpty()
        && !node.has("img");
  }

  boolean isNumber() {
    return node.path("n").asBoolean();
  }

  public int size() {
    return node.path("l").size();
  }

  Locale language() {
    return language;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof View view
        ? getAsString().equals(view.getAsString())
        : getAsString().equals(String.valueOf(other));
  }

  @Override
  public int hashCode() {
    return getAsString().hashCode();
  }

  @Override
  public String toString() {
    return getAsString();
  }

  private String label() {
    JsonNode title = node.path("t");
    return Bilingual.is(language) && title.isObject()
        ? Bilingual.of(title.path("en").asText(""), title.path("zh").asText(""))
        : inLanguage(title);
  }

  private String inLanguage(JsonNode text) {
    if (!text.isObject()) {
      return text.asText("");
    }
    String key = language.getLanguage().equals("zh") ? "zh" : "en";
    return text.path(key).asText("");
  }
}
