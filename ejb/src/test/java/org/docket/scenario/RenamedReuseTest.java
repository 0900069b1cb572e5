package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.docket.definition.CompiledSet;
import org.docket.definition.PackFiles;
import org.docket.definition.PackFolders;
import org.docket.scenario.NewNames.Sort;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

/** Blueprints and those that extend them hold under other names, too. */
class RenamedReuseTest {

  private static final Path SAMPLE =
      Path.of("..", "config-schemas", "samples", "good", "inspections");

  @Test
  void shouldHoldUnderOtherNames() {
    PackRenaming renaming = new PackRenaming(PackFolders.read(SAMPLE), 20260302L);
    List<PackFiles> renamed = renaming.renamed();

    CompiledSet set = Compilers.loader().load(renamed).require();
    assertThat(set.sources("form"))
        .hasSize(2)
        .doesNotContainKeys("sales-inspection", "service-inspection");
    assertThat(renaming.newNames().old(Sort.FIELD)).contains("engineers", "contact", "photo");
  }
}
