package org.docket.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.Loaded;
import org.docket.definition.ShippedPacks;
import org.docket.numbering.SeriesCompiler;
import org.docket.problem.Problem;
import org.junit.jupiter.api.Test;

class ShippedFormsTest {

  @Test
  void shouldCompileEveryShippedForm() {
    DefinitionLoader loader =
        new DefinitionLoader(
            List.of(new FormCompiler(), new ListCompiler(), new SeriesCompiler()), List.of());

    Loaded loaded = loader.load(ShippedPacks.all());

    assertThat(loaded.problems().stream().map(ShippedFormsTest::line)).isEmpty();
    CompiledSet set = loaded.require();
    assertThat(set.all(FormDefinition.class)).hasSizeGreaterThan(10);
    assertThat(set.all(FormDefinition.class))
        .allSatisfy(form -> assertThat(form.order()).hasSize(form.fieldsAndColumns().size()));
  }

  private static String line(Problem problem) {
    return problem.location() + " " + problem.code() + " " + problem.message().en();
  }
}
