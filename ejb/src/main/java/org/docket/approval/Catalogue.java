package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.access.Access;
import org.docket.access.RowFilter;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.docket.definition.Pack;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.Text;

/** What the acting person can start or look up: the processes in their groups, and master data. */
@ApplicationScoped
public class Catalogue {

  private final Definitions definitions;
  private final Access access;
  private final CurrentUser currentUser;

  @Inject
  public Catalogue(Definitions definitions, Access access, CurrentUser currentUser) {
    this.definitions = definitions;
    this.access = access;
    this.currentUser = currentUser;
  }

  /** A group of processes. */
  public record Family(String key, Text title, List<Entry> processes) {
    public Family {
      processes = List.copyOf(processes);
    }
  }

  /**
   * A process.
   *
   * @param formTitle what its records are called
   * @param numberPrefix what the numbers of its records begin with
   */
  public record Entry(
      ProcessDefinition process,
      Text formTitle,
      Optional<String> numberPrefix,
      boolean mayCreate) {}

  /**
   * A form that no process is about.
   *
   * @param family the group that it names, if any
   * @param organization whether its records are the organisation: people, units, positions
   */
  public record MasterForm(
      String form,
      Text title,
      Optional<Text> purpose,
      Optional<FamilyName> family,
      boolean mayCreate,
      boolean organization) {}

  /** A group of the catalogue. */
  public record FamilyName(String key, Text title) {}

  public List<Family> families() {
    CompiledSet live = definitions.live();
    Actor actor = currentUser.require();
    Map<String, Text> titles = titles(live);
    Map<String, List<Entry>> families = new LinkedHashMap<>();
    titles.keySet().forEach(key -> families.put(key, new ArrayList<>()));
    for (ProcessDefinition process : live.all(ProcessDefinition.class)) {
      FormDefinition form = live.require(FormDefinition.class, process.form());
      boolean readable = mayRead(actor, form) || mayCreate(actor, form);
      if (readable) {
        families
            .computeIfAbsent(process.family(), key -> new ArrayList<>())
            .add(
                new Entry(
                    process, form.title(), prefix(process, form, live), mayCreate(actor, form)));
      }
    }
    return families.entrySet().stream()
        .filter(family -> !family.getValue().isEmpty())
        .map(
            family ->
                new Family(
                    family.getKey(),
                    titles.getOrDefault(family.getKey(), Text.same(family.getKey())),
                    family.getValue()))
        .toList();
  }

  public List<MasterForm> masterData() {
    CompiledSet live = definitions.live();
    Actor actor = currentUser.require();
    Set<String> bound =
        live.all(ProcessDefinition.class).stream()
            .map(ProcessDefinition::form)
            .collect(Collectors.toSet());
    Map<String, Text> titles = titles(live);
    return live.all(FormDefinition.class).stream()
        .filter(form -> !bound.contains(form.key()))
        .filter(form -> mayReadSome(actor, form) || mayCreate(actor, form))
        .map(form -> masterForm(actor, form, titles))
        .toList();
  }

  private MasterForm masterForm(Actor actor, FormDefinition form, Map<String, Text> titles) {
    boolean organization = form.represents() != null;
    return new MasterForm(
        form.key(),
        form.title(),
        Optional.ofNullable(form.description()),
        form.family().flatMap(key -> family(key, titles)),
        mayCreate(actor, form),
        organization);
  }

  private static Optional<FamilyName> family(String key, Map<String, Text> titles) {
    return Optional.ofNullable(titles.get(key)).map(title -> new FamilyName(key, title));
  }

  private boolean mayCreate(Actor actor, FormDefinition form) {
    return access.mayCreate(actor, form.access(), settings(form));
  }

  private boolean mayRead(Actor actor, FormDefinition form) {
    return !(visible(actor, form) instanceof RowFilter.Nothing);
  }

  /** Nobody takes part in records without an approval. */
  private boolean mayReadSome(Actor actor, FormDefinition form) {
    return mayRead(actor, form) && !(visible(actor, form) instanceof RowFilter.TakenPartIn);
  }

  private RowFilter visible(Actor actor, FormDefinition form) {
    return access.filterFor(actor, form.access(), settings(form));
  }

  /** The part of the pattern before its first variable, such as {@code BX}. */
  private static Optional<String> prefix(
      ProcessDefinition process, FormDefinition form, CompiledSet live) {
    return series(process, form)
        .flatMap(key -> live.source("series", key))
        .flatMap(source -> source.root().string("pattern"))
        .map(pattern -> pattern.split("[{]", 2)[0].replaceAll("[^A-Za-z0-9]+$", ""))
        .filter(prefix -> !prefix.isEmpty());
  }

  private static Optional<String> series(ProcessDefinition process, FormDefinition form) {
    return process.chain().map(ChainMap::of).stream()
        .flatMap(map -> map.steps().stream().map(map::step))
        .filter(HumanStep.class::isInstance)
        .flatMap(step -> ((HumanStep) step).number().stream())
        .findFirst()
        .or(() -> Optional.ofNullable(form.series()));
  }

  private static Values settings(FormDefinition form) {
    Map<String, Object> values = new HashMap<>();
    form.settings().forEach((name, setting) -> values.put(name, setting.value().text()));
    return Values.of(Map.of("settings", Values.of(values)));
  }

  private static Map<String, Text> titles(CompiledSet live) {
    Map<String, Text> titles = new LinkedHashMap<>();
    for (Pack pack : live.packs()) {
      pack.families().forEach(titles::putIfAbsent);
    }
    return titles;
  }
}
