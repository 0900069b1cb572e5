package org.docket.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;

/** Several ways to find people, together. */
class ResolutionTest {

  private static final Text NAMED = Text.of("named in the record", "单据中指定");

  @Test
  void shouldSayOnceWhatExplainsSeveral() {
    UUID ann = UUID.randomUUID();
    UUID bob = UUID.randomUUID();
    Resolution all =
        Resolution.union(
            List.of(
                new Resolution(List.of(ann), NAMED),
                new Resolution(List.of(bob, ann), NAMED),
                new Resolution(List.of(), Text.of("head of Sales", "营销负责人"))));

    assertThat(all.people()).containsExactly(ann, bob);
    assertThat(all.explanation())
        .isEqualTo(Text.of("named in the record; head of Sales", "单据中指定；营销负责人"));
  }
}
