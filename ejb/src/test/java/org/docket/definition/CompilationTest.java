package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import org.docket.problem.Problem;
import org.junit.jupiter.api.Test;

class CompilationTest {

  /** What a chain means here: its title and those of the chains it names in its description. */
  record Story(String text) {}

  @Test
  void shouldCompileWhatIsNeededFirst() {
    Loaded loaded =
        load(CompilationTest::tell, chain("a", "b"), chain("b", "c"), chain("c", "nobody"));

    assertThat(loaded.problems())
        .extracting(problem -> problem.location() + " " + problem.message().en())
        .containsExactly(
            "test/c.chain.yaml:2:14 There is no approval chain 'nobody'. Known are: a, b, c");
  }

  @Test
  void shouldNameTheCircle() {
    Loaded loaded = load(CompilationTest::tell, chain("a", "b"), chain("b", "c"), chain("c", "a"));

    assertThat(loaded.problems()).hasSize(1);
    assertThat(loaded.problems().get(0).code()).isEqualTo("definition.cycle");
    assertThat(loaded.problems().get(0).message().en())
        .contains("chain a → chain b → chain c → chain a");
  }

  @Test
  void shouldCompileEachDefinitionOnce() {
    StringBuilder compiled = new StringBuilder();

    load(
        (source, context) -> {
          compiled.append(source.key());
          return tell(source, context);
        },
        chain("a", "c"),
        chain("b", "c"),
        chain("c", "c1").replace("c1", "d"),
        chain("d", "end"));

    assertThat(compiled.toString().chars().filter(letter -> letter == 'c').count()).isEqualTo(1);
  }

  @Test
  void shouldReportTheOthersWhenOneIsTooComplex() {
    Loaded loaded =
        load(
            (source, context) -> {
              if (source.key().equals("a")) {
                throw new StackOverflowError();
              }
              return tell(source, context);
            },
            chain("a", "b"),
            chain("b", "nobody"));

    assertThat(loaded.problems())
        .extracting(Problem::code)
        .containsExactly("definition.too-complex", "definition.unknown-reference");
  }

  @Test
  void shouldLocateTimesThatDoNotExist() {
    Loaded loaded =
        load(
            (source, context) -> {
              throw new java.time.DateTimeException("29 February 2026");
            },
            chain("a", "b"));

    assertThat(loaded.problems().get(0).message().en()).contains("29 February 2026");
    assertThat(loaded.problems().get(0).location()).hasToString("test/a.chain.yaml:1:8");
  }

  private static Story tell(DefinitionSource source, CompilationContext context) {
    ScalarNode next = source.root().requireScalar("description");
    return new Story(
        context.require(Story.class, next).map(story -> source.key() + story.text()).orElse(""));
  }

  private static String chain(String key, String next) {
    return """
    chain: %s
    description: %s
    title: Chain
    steps: [{step: one, do: fill, by: creator}]
    """
        .formatted(key, next);
  }

  private static Loaded load(
      BiFunction<DefinitionSource, CompilationContext, Story> compiling, String... chains) {
    Packs pack = Packs.pack("test");
    for (String chain : chains) {
      pack.with(chain.substring(7, 8) + ".chain.yaml", chain);
    }
    return new DefinitionLoader(List.of(new StoryCompiler(compiling)), List.of())
        .load(List.of(pack.files()));
  }

  private record StoryCompiler(BiFunction<DefinitionSource, CompilationContext, Story> compiling)
      implements DefinitionCompiler<Story> {

    @Override
    public String kind() {
      return "chain";
    }

    @Override
    public Class<Story> type() {
      return Story.class;
    }

    @Override
    public Story compile(DefinitionSource source, CompilationContext context) {
      return compiling.apply(source, context);
    }
  }
}
