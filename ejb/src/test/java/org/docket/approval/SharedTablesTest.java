package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.PackFiles;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

/** The authorities of a company stand in one file, which chains of several packs name. */
class SharedTablesTest {

  private static final String GOOD = "over,upTo,by\n,500,clerk\n500,,chief\n";

  @Test
  void shouldReadTheFileOfARequiredPackAndSayWhereItIsWrong() {
    assertThat(problems("authorities/authority.csv", true, GOOD)).isEmpty();

    Problem gap =
        problems("authorities/authority.csv", true, GOOD.replace("\n500,", "\n600,")).get(0);
    assertThat(gap.code()).isEqualTo("chain.matrix-gap");
    assertThat(gap.location().file()).isEqualTo("authorities/authority.csv");
    assertThat(gap.location().line()).isEqualTo(3);
  }

  @Test
  void shouldDemandThatThePackIsRequiredAndTheFileIsThere() {
    Problem notRequired = problems("authorities/authority.csv", false, GOOD).get(0);
    assertThat(notRequired.code()).isEqualTo("definition.pack-not-required");
    assertThat(notRequired.location().file()).isEqualTo("desk/request.chain.yaml");

    for (String nowhere :
        List.of("authorities/authorities.csv", "nobody/authority.csv", "authority.csv")) {
      assertThat(problems(nowhere, true, GOOD))
          .extracting(Problem::code)
          .contains("chain.table-no-file");
    }
    for (String elsewhere : List.of("../authorities/authority.csv", "/authority.csv")) {
      assertThat(problems(elsewhere, true, GOOD)).isNotEmpty();
    }
  }

  private static List<Problem> problems(String from, boolean required, String rows) {
    PackFiles desk =
        DeskPack.packs(
                "request.chain.yaml",
                "by: {position: chief}\n    within",
                "by: {matrix: money}\n    within",
                false)
            .get(1);
    Map<String, byte[]> files = new HashMap<>();
    desk.paths().forEach(path -> files.put(path, desk.bytes(path).orElseThrow()));
    files.computeIfPresent(
        "request.chain.yaml",
        (path, text) ->
            bytes(
                new String(text, StandardCharsets.UTF_8)
                    .replace(
                        "steps:\n  - {step: register",
                        "matrices:\n  money: {title: {en: Money, zh-CN: 费用}, amount: total, from: "
                            + from
                            + "}\nsteps:\n  - {step: register")));
    if (required) {
      files.computeIfPresent(
          "pack.yaml",
          (path, text) ->
              bytes(
                  new String(text, StandardCharsets.UTF_8)
                      .replace("[organization]", "[organization, authorities]")));
    }
    PackFiles authorities =
        new PackFiles(
            "authorities",
            Map.of(
                "pack.yaml",
                bytes("pack: authorities\ntitle: {en: Who, zh-CN: 权限}\nversion: 1.0.0\n"),
                "authority.csv",
                bytes(rows)));
    List<PackFiles> packs =
        List.of(DeskPack.packs().get(0), authorities, new PackFiles("desk", files));
    return Compilers.loader().load(packs).problems();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
