package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.docket.definition.Pack;
import org.docket.problem.Text;

/** The processes of the live release in their groups, and the forms that no process binds. */
@ApplicationScoped
public class Catalogue {

  private final Definitions definitions;

  @Inject
  public Catalogue(Definitions definitions) {
    this.definitions = definitions;
  }

  /** A group of processes. */
  public record Family(String key, Text title, List<ProcessDefinition> processes) {
    public Family {
      processes = List.copyOf(processes);
    }
  }

  /** In the order in which the packs name their groups. */
  public List<Family> families() {
    CompiledSet live = definitions.live();
    Map<String, List<ProcessDefinition>> byFamily =
        live.all(ProcessDefinition.class).stream()
            .collect(
                Collectors.groupingBy(
                    ProcessDefinition::family, LinkedHashMap::new, Collectors.toList()));
    Map<String, Text> titles = titles(live);
    return byFamily.entrySet().stream()
        .map(
            entry ->
                new Family(
                    entry.getKey(),
                    Optional.ofNullable(titles.get(entry.getKey()))
                        .orElse(Text.same(entry.getKey())),
                    entry.getValue()))
        .toList();
  }

  /** Forms that some process is about; the others are master data. */
  public Set<String> boundForms() {
    return definitions.live().all(ProcessDefinition.class).stream()
        .map(ProcessDefinition::form)
        .collect(Collectors.toSet());
  }

  private static Map<String, Text> titles(CompiledSet live) {
    Map<String, Text> titles = new LinkedHashMap<>();
    for (Pack pack : live.packs()) {
      pack.families().forEach(titles::putIfAbsent);
    }
    return titles;
  }
}
