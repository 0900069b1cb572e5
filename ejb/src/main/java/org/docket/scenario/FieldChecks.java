package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Compares a value as it is written in a scenario with one of a record. */
final class FieldChecks {

  private final Aliases known;
  private final Function<UUID, String> loginOf;

  FieldChecks(Aliases known, Function<UUID, String> loginOf) {
    this.known = known;
    this.loginOf = loginOf;
  }

  /** The difference in words; empty when the values are the same. */
  Optional<String> difference(JsonNode expected, JsonNode actual) {
    if (expected.isArray()) {
      return lists(expected, actual);
    }
    if (expected.isObject()) {
      return objects(expected, actual);
    }
    return same(expected, actual)
        ? Optional.empty()
        : Optional.of("expected %s but it is %s".formatted(shown(expected), shown(actual)));
  }

  private Optional<String> lists(JsonNode expected, JsonNode actual) {
    if (expected.size() != actual.size()) {
      return Optional.of(
          "expected %d entries but there are %d".formatted(expected.size(), actual.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<String> difference = difference(expected.get(i), actual.get(i));
      if (difference.isPresent()) {
        return Optional.of("entry %d: %s".formatted(i + 1, difference.get()));
      }
    }
    return Optional.empty();
  }

  /** Only what is written is compared. */
  private Optional<String> objects(JsonNode expected, JsonNode actual) {
    return expected.properties().stream()
        .flatMap(
            entry ->
                difference(entry.getValue(), actual.path(entry.getKey()))
                    .map(what -> entry.getKey() + ": " + what)
                    .stream())
        .findFirst();
  }

  private boolean same(JsonNode expected, JsonNode actual) {
    if (expected.isNull()) {
      return actual.isNull() || actual.isMissingNode();
    }
    if (expected.isNumber()) {
      return isNumber(actual) && expected.decimalValue().compareTo(decimal(actual)) == 0;
    }
    return expected.isTextual() ? sameText(expected.textValue(), actual) : expected.equals(actual);
  }

  private boolean sameText(String expected, JsonNode actual) {
    if (expected.startsWith(Aliases.MARK)) {
      UUID record = known.require(expected.substring(Aliases.MARK.length()));
      return actual.path("id").asText().equals(record.toString());
    }
    if (actual.isObject()) {
      return named(expected, actual);
    }
    return actual.asText().equals(expected)
        || sameMoment(expected, actual.asText())
        || (isNumber(actual) && sameNumber(expected, actual));
  }

  /** A person by log-in, a unit or position by code, a signature by who signed. */
  private boolean named(String expected, JsonNode actual) {
    String id = actual.path("id").asText();
    return expected.equals(actual.path("code").asText())
        || expected.equals(actual.path("name").asText())
        || expected.equals(actual.path("login").asText())
        || (id.length() == 36 && expected.equals(loginOf.apply(UUID.fromString(id))));
  }

  private static boolean sameMoment(String expected, String actual) {
    try {
      return OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(actual));
    } catch (DateTimeException notTwoMoments) {
      return false;
    }
  }

  private static boolean sameNumber(String expected, JsonNode actual) {
    return expected.matches("-?\\d+(\\.\\d+)?")
        && new BigDecimal(expected).compareTo(decimal(actual)) == 0;
  }

  private static boolean isNumber(JsonNode node) {
    return node.isNumber() || node.asText().matches("-?\\d+(\\.\\d+)?");
  }

  private static BigDecimal decimal(JsonNode node) {
    return new BigDecimal(node.asText());
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "empty" : node.toString();
  }
}
