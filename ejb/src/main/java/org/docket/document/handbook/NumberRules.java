package org.docket.document.handbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.document.TemplateDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.MemberWords;
import org.docket.problem.Text;

/** Puts series into words: for readers who know the form, and nothing of how it is configured. */
final class NumberRules {

  private static final Pattern PART = Pattern.compile("\\{([A-Za-z][^{}]*)\\}");

  private static final Map<String, Text> DATES =
      Map.of(
          "yyyy", Text.of("year", "年"),
          "yy", Text.of("year, 2 digits", "两位年"),
          "fyyy", Text.of("fiscal year", "财年"),
          "fy", Text.of("fiscal year, 2 digits", "两位财年"),
          "q", Text.of("quarter", "季度"),
          "MM", Text.of("month", "月"),
          "dd", Text.of("day", "日"));

  private final CompiledSet live;

  NumberRules(CompiledSet live) {
    this.live = live;
  }

  NumberRule of(DefinitionSource series) {
    List<FormDefinition> forms = forms(series.key()).distinct().toList();
    return new NumberRule(
        series.key(),
        series.root().text("title").orElse(Text.same(series.key())),
        inWords(pattern(series), forms),
        per(series, forms),
        series.root().string("restarts").orElse("never"),
        series.root().string("gaps").orElse("never").equals("allowed"));
  }

  private static String pattern(DefinitionSource series) {
    return series
        .root()
        .string("pattern")
        .orElseGet(
            () ->
                series.root().maps("choose").stream()
                    .flatMap(choice -> choice.string("pattern").stream())
                    .collect(Collectors.joining("\n")));
  }

  /** Those whose records or documents it numbers. */
  private Stream<FormDefinition> forms(String series) {
    Stream<FormDefinition> own =
        live.all(FormDefinition.class).stream().filter(form -> series.equals(form.series()));
    Stream<String> ofSteps =
        live.all(ProcessDefinition.class).stream()
            .filter(
                process ->
                    process
                        .chain()
                        .map(ChainMap::of)
                        .filter(map -> numbers(map, series))
                        .isPresent())
            .map(ProcessDefinition::form);
    Stream<String> ofTemplates =
        live.all(TemplateDefinition.class).stream()
            .filter(template -> series.equals(template.series()))
            .map(TemplateDefinition::form);
    return Stream.concat(
        own,
        Stream.concat(ofSteps, ofTemplates).map(form -> live.require(FormDefinition.class, form)));
  }

  private static boolean numbers(ChainMap map, String series) {
    return map.steps().stream()
        .map(map::step)
        .filter(HumanStep.class::isInstance)
        .anyMatch(step -> ((HumanStep) step).number().filter(series::equals).isPresent());
  }

  private Text per(DefinitionSource series, List<FormDefinition> forms) {
    Optional<String> one = series.root().string("per");
    List<String> all =
        one.map(List::of)
            .orElseGet(
                () -> series.root().has("per") ? series.root().strings("per") : List.of("company"));
    List<Text> words = all.stream().map(path -> path(path, forms)).toList();
    return Text.of(
        words.stream().map(Text::en).collect(Collectors.joining(", ")),
        words.stream().map(Text::zh).collect(Collectors.joining("、")));
  }

  private static Text inWords(String source, List<FormDefinition> forms) {
    Function<String, Text> words =
        name -> Optional.ofNullable(DATES.get(name)).orElseGet(() -> path(name, forms));
    return Text.of(
        replaced(source, name -> words.apply(name).en()),
        replaced(source, name -> words.apply(name).zh()));
  }

  private static String replaced(String source, Function<String, String> words) {
    return PART.matcher(source)
        .replaceAll(part -> Matcher.quoteReplacement("{" + words.apply(part.group(1)) + "}"));
  }

  /** A field by its title; what follows its dots, by what it is. */
  private static Text path(String path, List<FormDefinition> forms) {
    String[] names = path.split("\\.");
    Text words =
        forms.stream()
            .filter(form -> form.at(names[0]).isPresent())
            .findFirst()
            .map(form -> form.columnTitle(names[0]))
            .orElseGet(() -> member(names[0]));
    for (int i = 1; i < names.length; i++) {
      Text next = member(names[i]);
      words = Text.of(words.en() + " " + next.en(), words.zh() + next.zh());
    }
    return words;
  }

  private static Text member(String name) {
    return MemberWords.of(name).orElse(Text.same(name));
  }
}
