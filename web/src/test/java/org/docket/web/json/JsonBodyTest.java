package org.docket.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "null", " null "})
  void shouldTakeNoBodyForAnEmptyObject(String body) throws IOException {
    assertThat(checked(body)).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\u4f60\\ud83d\\ude00\"}",
        "{\"a\":\"\\\\u0000 \\\\ud800\"}",
        "{\"a\":\"\\\"\\\\\\u0041\"}",
        "{\"a\":\"你好😀\"}"
      })
  void shouldLeaveWhatCanBeStoredAsItIs(String body) throws IOException {
    assertThat(checked(body)).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\n\"x\\u0000\"}",
        "{\"a\":\n\"x\\ud800\"}",
        "{\"a\":\n\"x\\udc00\\ud800\"}",
        "{\"a\":\n\"x\\ud800\\ud800\"}",
        "{\"a\":\n\"\\\\\\u0000\"}"
      })
  void shouldSayWhereACharacterIsThatCannotBeStored(String body) {
    assertThatThrownBy(() -> checked(body))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void shouldRefuseWhatIsNotUtf8() {
    byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
    assertThatThrownBy(() -> JsonBody.checked(new ByteArrayInputStream(surrogate)))
        .hasMessageContaining("UTF-8");
  }

  private static String checked(String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new String(JsonBody.checked(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8);
  }
}
