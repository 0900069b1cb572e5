package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.DefinitionSource;
import org.docket.definition.PackFiles;
import org.docket.definition.ShippedPacks;
import org.docket.platform.Json;
import org.docket.scenario.NewNames.Sort;
import org.junit.jupiter.api.Test;

/**
 * No text in Java or TypeScript is a key of a pack: what runs under other names (see {@link
 * RenamedScenariosTest}) is not helped by code that knows the old ones.
 */
class NoKeyInCodeTest {

  private static final List<Path> CODE =
      List.of(
          Path.of("..", "ejb", "src", "main", "java"),
          Path.of("..", "web", "src", "main", "java"),
          Path.of("..", "web", "src", "main", "frontend", "src"));

  /** Docket's own organization is a pack whose fields the code does know; they have roles. */
  private static final String OWN_PACK = "organization";

  private static final Path SCHEMAS = Path.of("..", "config-schemas", "schemas");

  /** Words of the product, of its tables or of its API, that a pack uses for something else. */
  private static final Set<String> OWN_WORDS =
      Set.of(
          "accept",
          "address",
          "administrator",
          "amount",
          "answer",
          "appointment",
          "approved",
          "area",
          "batch",
          "category",
          "check",
          "code",
          "edition",
          "confirm",
          "content",
          "due",
          "ended",
          "englishName",
          "files",
          "finding",
          "holder",
          "hours",
          "issue",
          "item",
          "kind",
          "letter",
          "measures",
          "name",
          "note",
          "opinions",
          "other",
          "owner",
          "parts",
          "phone",
          "place",
          "power",
          "record",
          "region",
          "request",
          "register",
          "release",
          "remark",
          "result",
          "role",
          "score",
          "series",
          "signature",
          "source",
          "stopped",
          "subject",
          "task",
          "total",
          "tried",
          "urgency",
          "why");

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?<![:\"'])//[^\\n]*", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("([\"'`])([\\w.-]+)\\1");

  @Test
  void shouldKnowNoKeyOfAPack() {
    Set<String> keys = keys();
    assertThat(keys).hasSizeGreaterThan(200).contains("repair-report", "phone-advice", "engine");
    keys.removeAll(OWN_WORDS);
    keys.removeAll(wordsOfTheLanguage());

    List<Path> files = CODE.stream().flatMap(NoKeyInCodeTest::files).toList();

    assertThat(files).hasSizeGreaterThan(500);
    assertThat(files.stream().flatMap(file -> known(file, keys)).toList()).isEmpty();
  }

  private static Set<String> keys() {
    NewNames names = new NewNames(1);
    List<PackFiles> packs = ShippedPacks.all();
    for (DefinitionSource source :
        new DefinitionLoader(List.of(), List.of()).load(packs).require().sources()) {
      if (!source.pack().equals(OWN_PACK)) {
        PackRenaming.collect(source, names);
      }
    }
    return Stream.of(Sort.values())
        .flatMap(sort -> names.old(sort).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the schemas call properties and choices. */
  private static Set<String> wordsOfTheLanguage() {
    try (Stream<Path> walk = Files.walk(SCHEMAS)) {
      Set<String> words = new HashSet<>();
      for (Path file : walk.filter(each -> each.toString().endsWith(".json")).toList()) {
        collectWords(Json.MAPPER.readTree(file.toFile()), words);
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collectWords(JsonNode node, Set<String> words) {
    node.path("properties").fieldNames().forEachRemaining(words::add);
    if (node.path("const").isTextual()) {
      words.add(node.path("const").textValue());
    }
    node.path("enum").forEach(choice -> words.add(choice.asText()));
    node.forEach(part -> collectWords(part, words));
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk
          .filter(file -> file.toString().matches(".*\\.(java|ts|tsx)"))
          .filter(file -> !file.toString().matches(".*(\\.test\\.tsx?|\\.d\\.ts|/testing/.*)"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> known(Path file, Set<String> keys) {
    Matcher text = TEXT.matcher(COMMENT.matcher(read(file)).replaceAll(""));
    return text.results()
        .map(found -> found.group(2))
        .filter(keys::contains)
        .map(key -> file + ": " + key);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
