package org.docket.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import java.util.List;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyProblemsTest {

  /** Something of each type that a request has. */
  record Sample(
      @Nullable String text,
      @Nullable UUID id,
      @Nullable Integer days,
      @Nullable List<String> list) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":["a"]}  | web.wrong-type       | /text | text in quotes
          {"id":"x"}      | web.wrong-type       | /id   | an id in quotes
          {"days":"many"} | web.wrong-type       | /days | a number
          {"list":"a"}    | web.wrong-type       | /list | a list
          []              | web.wrong-type       |       | an object
          {"txt":1}       | web.unknown-property | /txt  | text
          {"text":        | web.malformed-json   |       | line 1
          """)
  void shouldSayWhatAValueTakes(String body, String code, @Nullable String pointer, String words) {
    Problem problem = problem(body);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.pointer() == null ? "" : problem.pointer())
        .isEqualTo(pointer == null ? "" : pointer);
    assertThat(problem.message().en()).contains(words);
    assertThat(problem.message().zh()).isNotEqualTo(problem.message().en());
  }

  @Test
  void shouldTellDeepNestingFromAWrongType() {
    JacksonException refused =
        catchThrowableOfType(
            JacksonException.class,
            () -> Json.MAPPER.readTree("[".repeat(5000) + "]".repeat(5000)));
    assertThat(BodyProblems.of(refused).code()).isEqualTo("web.too-complex");
  }

  private static Problem problem(String body) {
    JacksonException refused =
        catchThrowableOfType(
            JacksonException.class, () -> Json.MAPPER.readValue(body, Sample.class));
    return BodyProblems.of(refused);
  }
}
