package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void shouldGrowWithTime() {
    List<String> ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void shouldBeUniqueAmongThreads() {
    List<UUID> ids = IntStream.range(0, 50_000).parallel().mapToObj(i -> Ids.next()).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void shouldBeVersion7OfTheStandard() {
    UUID id = Ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16)
        .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 60_000);
  }
}
