package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedPacksTest {

  private final Loaded loaded = new DefinitionLoader(List.of(), List.of()).load(ShippedPacks.all());

  @Test
  void shouldReadEveryPackWithoutProblems() {
    assertThat(loaded.problems()).isEmpty();
  }

  @Test
  void shouldFindThePacksByTheirKeys() {
    assertThat(loaded.require().packs()).extracting(Pack::key).contains("organization", "repair");
  }

  @Test
  void shouldNameEachFolderLikeItsPack() {
    for (PackFiles files : ShippedPacks.all()) {
      assertThat(files.text("pack.yaml").orElseThrow()).contains("pack: " + files.pack() + "\n");
    }
  }
}
