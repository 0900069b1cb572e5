package org.docket.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  private static final List<String> KEYS = List.of("required", "readOnly", "title", "type");

  @ParameterizedTest
  @CsvSource({"requierd,required", "readonly,readOnly", "tpye,type", "titel,title"})
  void shouldFindTheWordThatWasMeant(String typed, String meant) {
    assertThat(Suggestions.nearest(typed, KEYS)).contains(meant);
  }

  @Test
  void shouldSuggestNothingWhenNothingIsNear() {
    assertThat(Suggestions.nearest("colour", KEYS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"abc,abc,0", "abc,acb,1", "abc,ab,1", "abc,abcd,1", "abc,xyz,3", "'',abc,3"})
  void shouldCountTypingMistakes(String left, String right, int mistakes) {
    assertThat(Suggestions.distance(left, right)).isEqualTo(mistakes);
  }
}
