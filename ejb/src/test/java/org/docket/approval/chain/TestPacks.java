package org.docket.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.CompiledSet;
import org.docket.definition.Loaded;
import org.docket.definition.PackFiles;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;

/** A pack of files whose first lines say what they are, as in {@code chain: review}. */
final class TestPacks {

  private TestPacks() {}

  static CompiledSet compile(String... files) {
    Loaded loaded = load(files);
    assertThat(loaded.problems()).isEmpty();
    return loaded.require();
  }

  static List<Problem> problems(String... files) {
    return load(files).problems();
  }

  private static Loaded load(String... files) {
    Map<String, byte[]> pack = new HashMap<>();
    pack.put("pack.yaml", bytes("pack: test\ntitle: Test\nfamilies: {things: Things}\n"));
    for (String file : files) {
      String[] first = file.lines().findFirst().orElseThrow().split(": ");
      pack.put(first[1] + "." + first[0] + ".yaml", bytes(file));
    }
    return Compilers.loader().load(List.of(new PackFiles("test", pack)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
