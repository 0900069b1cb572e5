package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

/**
 * Damages the shipped packs at random: whatever is in a file, the answer is a valid set or located
 * problems in both languages, never a fault of ours.
 */
class MutationTest {

  private static final int MUTATIONS = Boolean.getBoolean("docket.long") ? 5_000 : 150;
  private static final String[] PIECES = {
    ":",
    ": ",
    ",",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "\n",
    "  ",
    "\t",
    "- ",
    "#",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "%",
    "@",
    "`",
    "~",
    "null",
    "true",
    "0",
    "-1",
    "1e999999999",
    "\u0000",
    "\uFEFF",
    "\uD800",
    "，",
    "：",
    "..",
    "?",
    "---\n",
    "999999999999999999999999999999999999",
    "title",
    "required: true",
    "when: ",
    "type: table"
  };

  /** What no file of a pack is said to be the cause of. */
  private static final List<String> EXCUSED = ProblemCodes.withoutSample();

  private final DefinitionLoader loader = Compilers.loader();
  private final Random random = new Random(20260302);
  private final List<ReadPack> packs =
      ShippedPacks.all().stream()
          .map(pack -> PackReader.read(pack, new ReadFiles(), new ProblemCollector()))
          .toList();
  private final Requirements requirements = Requirements.of(packs);

  @Test
  void shouldAnswerEveryDamageWithProblemsOrAcceptIt() {
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      List<Problem> problems = loader.load(damaged()).problems();
      problems.forEach(MutationTest::check);
      refused += problems.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(MUTATIONS / 3, MUTATIONS - 1);
  }

  /** A pack with one damaged file, and the others that this file may use. */
  private List<PackFiles> damaged() {
    ReadPack pack = packs.get(random.nextInt(packs.size()));
    List<String> paths = List.copyOf(pack.files().paths());
    String path = paths.get(random.nextInt(paths.size()));
    Set<String> needed =
        pack.sources().stream()
            .filter(source -> source.path().equals(path))
            .findFirst()
            .map(requirements::usableBy)
            .orElseGet(() -> requirements.usableBy(pack.sources().get(0)));
    return packs.stream()
        .filter(other -> needed.contains(other.pack().key()))
        .map(other -> other == pack ? damage(pack.files(), path) : other.files())
        .toList();
  }

  private static void check(Problem problem) {
    assertThat(EXCUSED).noneMatch(code -> ProblemCodes.matches(code, problem.code()));
    assertThat(problem.message().zh()).matches("(?s).*\\p{IsHan}.*");
    assertThat(problem.message().en()).isNotBlank();
    if (!problem.code().equals("problem.too-many")) {
      assertThat(problem.location()).as(problem.toString()).isNotNull();
    }
  }

  private PackFiles damage(PackFiles pack, String path) {
    Map<String, byte[]> contents = new HashMap<>();
    pack.paths().forEach(one -> contents.put(one, pack.bytes(one).orElseThrow()));
    contents.put(path, damage(contents.get(path)));
    return new PackFiles(pack.pack(), contents);
  }

  private byte[] damage(byte[] content) {
    int at = random.nextInt(content.length);
    int length = Math.min(content.length - at, 1 + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> join(content, at, new byte[0], content.length);
      case 1 -> join(content, at, new byte[0], at + length);
      case 2 -> join(content, at, slice(content, at, at + length), at);
      case 3 -> join(content, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
      case 4 -> join(content, at, slice(content, 0, Math.min(content.length, 400)), at);
      default ->
          join(
              content,
              at,
              PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8),
              at + random.nextInt(2));
    };
  }

  private static byte[] slice(byte[] content, int from, int to) {
    return Arrays.copyOfRange(content, from, to);
  }

  private static byte[] join(byte[] content, int until, byte[] middle, int from) {
    byte[] joined = new byte[until + middle.length + content.length - from];
    System.arraycopy(content, 0, joined, 0, until);
    System.arraycopy(middle, 0, joined, until, middle.length);
    System.arraycopy(content, from, joined, until + middle.length, content.length - from);
    return joined;
  }
}
