package org.docket.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.PackFiles;
import org.docket.form.FieldDefinition;
import org.docket.form.FormCompiler;
import org.docket.form.FormDefinition;
import org.junit.jupiter.api.Test;

class SampleFormsTest {

  private static final List<UUID> PARTNERS = List.of(new UUID(0, 1), new UUID(0, 2));

  @Test
  void shouldBeTwentyFormsWithEightSearchableFieldsEach() {
    List<FormDefinition> forms = compiled().all(FormDefinition.class).stream().toList();

    assertThat(forms).hasSize(SampleForms.FORMS);
    assertThat(forms)
        .allSatisfy(
            form ->
                assertThat(form.fields().stream().filter(FieldDefinition::searchable)).hasSize(8));
  }

  @Test
  void shouldBeFilledInTheSameWayForTheSameSeed() {
    SampleRecords samples = new SampleRecords(7);

    ObjectNode first = samples.data(2, 41, PARTNERS);

    assertThat(new SampleRecords(7).data(2, 41, PARTNERS)).isEqualTo(first);
    assertThat(new SampleRecords(8).data(2, 41, PARTNERS)).isNotEqualTo(first);
    assertThat(samples.data(2, 42, PARTNERS)).isNotEqualTo(first);
    assertThat(first.path("lines")).hasSize(3);
  }

  @Test
  void shouldBeUneven() {
    SampleRecords samples = new SampleRecords(7);
    Map<String, Integer> byStatus = new HashMap<>();
    for (int place = 0; place < 10_000; place++) {
      byStatus.merge(samples.data(2, place, PARTNERS).path("status").asText(), 1, Integer::sum);
    }

    assertThat(byStatus.get("open")).isBetween(6_500, 7_500);
    assertThat(byStatus.get("lost")).isBetween(20, 100);
  }

  @Test
  void shouldShareOutAllRecords() {
    int all =
        IntStream.rangeClosed(1, SampleForms.FORMS)
            .map(form -> Filling.share(form, 1_000_000))
            .sum();

    assertThat(all).isBetween(999_980, 1_000_000);
    assertThat(Filling.share(2, 1_000_000)).isGreaterThan(500_000);
    assertThat(Filling.share(3, 1_000_000)).isEqualTo(50_000);
  }

  private static CompiledSet compiled() {
    Map<String, byte[]> contents = new HashMap<>();
    SampleForms.files()
        .forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
    String alone = SampleForms.files().get("pack.yaml").replaceAll("requires: .*\n", "");
    contents.put("pack.yaml", alone.getBytes(StandardCharsets.UTF_8));
    return new DefinitionLoader(List.of(new FormCompiler()), List.of())
        .load(List.of(new PackFiles(SampleForms.PACK, contents)))
        .require();
  }
}
