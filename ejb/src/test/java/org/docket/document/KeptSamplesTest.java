package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.docket.document.KeptSamples.Key;
import org.docket.document.KeptSamples.Shape;
import org.junit.jupiter.api.Test;

class KeptSamplesTest {

  private static final int MEGABYTE = 1 << 20;

  private final KeptSamples kept = new KeptSamples();

  private static Key key(String release, String template) {
    return new Key(release, template, "content", Locale.ENGLISH, Shape.PDF);
  }

  @Test
  void shouldForgetWhatWasAskedForLongestAgo() {
    for (int i = 0; i < 16; i++) {
      kept.keep(key("a", "t" + i), new byte[MEGABYTE]);
    }
    kept.find(key("a", "t0"));

    kept.keep(key("a", "t16"), new byte[MEGABYTE]);

    assertThat(kept.size()).isEqualTo(KeptSamples.MOST_BYTES);
    assertThat(kept.find(key("a", "t0"))).isPresent();
    assertThat(kept.find(key("a", "t1"))).isEmpty();
  }

  @Test
  void shouldMakeSamplesAnewForAnotherRelease() {
    kept.keep(key("a", "t"), new byte[1]);

    assertThat(kept.find(key("b", "t"))).isEmpty();
  }

  @Test
  void shouldCountWhatIsReplacedOnce() {
    kept.keep(key("a", "t"), new byte[10]);
    kept.keep(key("a", "t"), new byte[20]);

    assertThat(kept.size()).isEqualTo(20);
  }
}
