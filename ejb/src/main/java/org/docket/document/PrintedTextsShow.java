package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ReleaseRule;
import org.docket.definition.ScalarNode;
import org.docket.document.pdf.GlyphInspector;
import org.docket.problem.ProblemCollector;

/**
 * Every title that a template prints beside its own words has characters of the shipped fonts: its
 * title and copies, the titles of the form with its fields and options, of the steps and outcomes
 * of the chain, and of the items of lists.
 */
@ApplicationScoped
public class PrintedTextsShow implements ReleaseRule {

  /** Words for whoever fills in or decides, which no paper shows. */
  private static final Set<String> NEVER_PRINTED =
      Set.of("help", "placeholder", "say", "ask", "views", "description");

  private static final Set<String> TITLES = Set.of("title", "copies", "en", "zh-CN");

  @Override
  public String id() {
    return "template.glyph";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Set<DefinitionSource> printed = new LinkedHashSet<>();
    for (TemplateDefinition template : set.all(TemplateDefinition.class)) {
      printed.add(template.source());
      Optional<DefinitionSource> form = set.source("form", template.form());
      form.ifPresent(printed::add);
      form.ifPresent(source -> lists(source.root(), set, printed::add));
      chains(template.form(), set).forEach(printed::add);
    }
    printed.forEach(source -> check("", source.root(), problems));
  }

  private static Stream<DefinitionSource> chains(String form, CompiledSet set) {
    return set.all(ProcessDefinition.class).stream()
        .filter(process -> process.form().equals(form))
        .flatMap(process -> process.chain().stream())
        .map(ChainDefinition::key)
        .flatMap(key -> set.source("chain", key).stream());
  }

  private static void lists(Node node, CompiledSet set, Consumer<DefinitionSource> found) {
    if (node instanceof MapNode map) {
      map.scalar("list").flatMap(list -> set.source("list", list.text())).ifPresent(found);
      map.entries().values().forEach(each -> lists(each, set, found));
    } else if (node instanceof ListNode list) {
      list.items().forEach(each -> lists(each, set, found));
    }
  }

  private static void check(String key, Node node, ProblemCollector problems) {
    if (node instanceof MapNode map) {
      map.entries()
          .forEach(
              (name, value) -> {
                if (!NEVER_PRINTED.contains(name)) {
                  check(name, value, problems);
                }
              });
    } else if (node instanceof ListNode list) {
      list.items().forEach(each -> check(key, each, problems));
    } else if (node instanceof ScalarNode text && text.isText() && TITLES.contains(key)) {
      GlyphInspector.inspect(text.text(), text::locationAt, problems);
    }
  }
}
