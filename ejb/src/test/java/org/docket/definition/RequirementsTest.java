package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

class RequirementsTest {

  private static final String SCENARIO_FILE = "call.scenario.yaml";
  private static final String SCENARIO =
      """
      scenario: call
      title: A call
      when:
        - {by: admin, creates: visit, data: {}}
      """;

  @Test
  void shouldLeaveOutScenariosWhosePacksAreNotInstalled() {
    PackFiles repair =
        pack("repair", "scenariosRequire: [people]").with(SCENARIO_FILE, SCENARIO).files();
    PackFiles people = pack("people", "").files();

    assertThat(read(repair)).doesNotContain("scenario call");
    assertThat(read(repair, people)).contains("scenario call");
  }

  @Test
  void shouldLeaveOutScenariosThatNeedThoseOfAnIncompletePack() {
    PackFiles repair = pack("repair", "scenariosRequire: [people]").files();
    PackFiles survey = pack("survey", "requires: [repair]").with(SCENARIO_FILE, SCENARIO).files();

    assertThat(read(repair, survey)).doesNotContain("scenario call");
  }

  @Test
  void shouldAskForThePackThatAMisspeltNameMeans() {
    PackFiles repair =
        pack("repair", "scenariosRequire: [peopel]").with(SCENARIO_FILE, SCENARIO).files();
    PackFiles people = pack("people", "").files();

    List<Problem> problems = Compilers.loader().load(List.of(repair, people)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message().en()).contains("'peopel'", "did you mean 'people'");
  }

  @Test
  void shouldTellThatScenariosGoWithTheirPack() {
    PackFiles repair =
        pack("repair", "scenariosRequire: [people]").with(SCENARIO_FILE, SCENARIO).files();
    PackFiles people = pack("people", "").files();

    assertThat(ReleaseComparison.of(List.of(repair, people), List.of(repair)))
        .extracting(change -> change.type() + " " + change.kind() + " " + change.key())
        .containsExactly("REMOVED pack people", "REMOVED scenario call");
  }

  @Test
  void shouldPublishTheShippedProcessesWithoutTheDemonstrationCompany() {
    for (Set<String> wanted :
        List.of(
            Set.of("organization", "master-data", "repair"),
            Set.of("organization", "master-data", "information", "user-service", "service"))) {
      Loaded loaded =
          Compilers.loader()
              .load(
                  ShippedPacks.all().stream()
                      .filter(pack -> wanted.contains(pack.pack()))
                      .toList());

      assertThat(loaded.problems()).isEmpty();
      assertThat(loaded.require().sources("scenario")).isEmpty();
      assertThat(loaded.require().sources("process")).isNotEmpty();
    }
  }

  /** What an older Docket let pass stays usable for the records that were made under it. */
  @Test
  void shouldRestoreWhatWasPublishedBeforeTheRulesOfToday() {
    List<PackFiles> packs =
        ShippedPacks.all().stream().map(RequirementsTest::withoutRequirements).toList();

    assertThat(Compilers.loader().load(packs).problems())
        .extracting(Problem::code)
        .contains("definition.pack-not-required");
    CompiledSet restored = Compilers.loader().restore(packs);
    CompiledSet today = Compilers.loader().load(ShippedPacks.all()).require();
    assertThat(restored.all(FormDefinition.class)).hasSameSizeAs(today.all(FormDefinition.class));
    assertThat(restored.all(ProcessDefinition.class))
        .hasSameSizeAs(today.all(ProcessDefinition.class));
  }

  private static PackFiles withoutRequirements(PackFiles shipped) {
    Map<String, byte[]> files = new HashMap<>();
    shipped.paths().forEach(path -> files.put(path, shipped.bytes(path).orElseThrow()));
    files.computeIfPresent("pack.yaml", (name, bytes) -> withoutRequirements(bytes));
    return new PackFiles(shipped.pack(), files);
  }

  private static byte[] withoutRequirements(byte[] pack) {
    return new String(pack, StandardCharsets.UTF_8)
        .replaceAll("(?m)^requires:.*$", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Packs pack(String key, String more) {
    return Packs.pack(key).with("pack.yaml", "pack: " + key + "\ntitle: Test\n" + more + "\n");
  }

  private static List<String> read(PackFiles... packs) {
    return new DefinitionLoader(List.of(), List.of())
        .load(List.of(packs)).require().sources().stream()
            .map(source -> source.kind() + " " + source.key())
            .toList();
  }
}
