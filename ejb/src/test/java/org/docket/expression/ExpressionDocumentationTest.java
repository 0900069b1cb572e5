package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/expressions.md} has every function, no other, and examples that are true. */
class ExpressionDocumentationTest {
  private static final Pattern FUNCTION = Pattern.compile("`([a-z][a-z ]*)\\(");
  private static final Pattern EXAMPLE =
      Pattern.compile("`([^`]+)` is (\"[^\"]*\"|\\[[^|;]*\\]|[-0-9.]+[0-9]|[0-9]|true|false)");

  private final String text = read();

  private static String read() {
    try {
      return Files.readString(Path.of("..", "docs", "expressions.md"));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  @Test
  void shouldDescribeEveryFunctionInATable() {
    Set<String> described = new TreeSet<>();
    text.lines().filter(line -> line.startsWith("| `")).forEach(line -> collect(line, described));
    assertThat(described).containsAll(Expressions.functionNames());
  }

  private static void collect(String line, Set<String> described) {
    Matcher matcher = FUNCTION.matcher(line.split("\\|")[1]);
    while (matcher.find()) {
      described.add(matcher.group(1));
    }
  }

  @Test
  void shouldListEveryReservedWord() {
    String names = text.substring(text.indexOf("## Names"), text.indexOf("## Limits"));
    assertThat(List.of(names.split("[^a-z]+"))).containsAll(Expressions.reservedWords());
  }

  @Test
  void shouldGiveExamplesThatAreTrue() {
    Matcher matcher = EXAMPLE.matcher(text);
    int examples = 0;
    while (matcher.find()) {
      String source = matcher.group(1);
      String value =
          matcher.group(2).matches("\\d{4}-.*")
              ? "@\"" + matcher.group(2) + "\""
              : matcher.group(2);
      CompileResult compiled = Expressions.tryCompile(source, SharedCase.SAMPLES.scope(), null);
      if (compiled instanceof CompileResult.Success success) {
        assertThat(shown(success.expression())).as(source).isEqualTo(shown(compile(value)));
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(25);
  }

  private static Compiled compile(String source) {
    return Expressions.compile(source, SharedCase.SAMPLES.scope());
  }

  private static Object shown(Compiled expression) {
    EvaluationContext context = SharedCase.all().get(0).context();
    return SampleValues.shown(expression.evaluate(SharedCase.SAMPLES.values(), context));
  }
}
