package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{ \"b\": 1, \"a\": [ true, null ] } | {\"a\":[true,null],\"b\":1}",
        "1.50 | \"1.5\"",
        "1e2 | 100",
        "-0.0 | 0",
        "9007199254740991 | 9007199254740991",
        "9007199254740992 | \"9007199254740992\"",
        "0.1 | \"0.1\"",
        "\"\\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\" | \"€$\\u000f\\nA'B\\\"\\\\\\\"/\"",
        "{\"\\u20ac\":1,\"\\r\":2,\"1\":3,\"\\u0080\":4,\"中\":5} | {\"\\r\":2,\"1\":3,\"\u0080\":4,\"€\":1,\"中\":5}"
      })
  void shouldWriteEachValueInOneWay(String written, String canonical)
      throws JsonProcessingException {
    assertThat(CanonicalJson.of(Json.MAPPER.readTree(written))).isEqualTo(canonical);
  }

  @Test
  void shouldHashTheUtf8Text() {
    assertThat(CanonicalJson.sha256Hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
