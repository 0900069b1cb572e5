package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  record Order(BigDecimal total, Instant at, Optional<String> note) {}

  @Test
  void shouldKeepEveryDigit() throws JsonProcessingException {
    JsonNode tree = Json.MAPPER.readTree("{\"total\": 12345678901234567890.10}");

    assertThat(Json.MAPPER.writeValueAsString(tree))
        .isEqualTo("{\"total\":12345678901234567890.10}");
  }

  @Test
  void shouldWriteTimesAsTextAndLeaveOutWhatIsAbsent() throws JsonProcessingException {
    Order order =
        new Order(
            new BigDecimal("1E+3"), Instant.parse("2026-03-02T01:00:00.5Z"), Optional.empty());

    assertThat(Json.MAPPER.writeValueAsString(order))
        .isEqualTo("{\"total\":1000,\"at\":\"2026-03-02T01:00:00.500Z\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"total\": 1, \"totl\": 2}",
        "{\"total\": 1, \"total\": 2}",
        "{\"total\": 1} {\"total\": 2}",
        "{\"total\": 1, \"@class\": \"java.io.File\"}",
        "{\"total\": NaN}"
      })
  void shouldRefuseWhatNobodyMeant(String text) {
    assertThatThrownBy(() -> Json.MAPPER.readValue(text, Order.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void shouldRefuseBottomlessNesting() {
    assertThatThrownBy(() -> Json.MAPPER.readTree("[".repeat(1000) + "]".repeat(1000)))
        .isInstanceOf(JsonProcessingException.class);
  }
}
