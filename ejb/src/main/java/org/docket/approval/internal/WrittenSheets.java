package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.docket.approval.Catalogue;
import org.docket.approval.ProcessSheet;
import org.docket.approval.ProcessSheet.Matrix;
import org.docket.approval.SheetEdition;
import org.docket.approval.SheetStanding;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.approval.chain.ProcessDefinition.Revision;
import org.docket.approval.swimlane.ChartBuilder;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.docket.definition.Pack;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Unit;
import org.docket.problem.Text;

/** Writes the sheets of the processes that the acting person has to do with. */
@ApplicationScoped
public class WrittenSheets {

  private final KnownProcesses processes;
  private final Catalogue catalogue;
  private final Definitions definitions;
  private final Organization organization;
  private final SheetEditions editions;

  @Inject
  public WrittenSheets(
      KnownProcesses processes,
      Catalogue catalogue,
      Definitions definitions,
      Organization organization,
      SheetEditions editions) {
    this.processes = processes;
    this.catalogue = catalogue;
    this.definitions = definitions;
    this.organization = organization;
    this.editions = editions;
  }

  public ProcessSheet sheet(String key) {
    ProcessDefinition process = processes.require(key);
    CompiledSet live = definitions.live();
    return sheet(process, live, organization.chart(), editions.all(live));
  }

  public List<ProcessSheet> all() {
    CompiledSet live = definitions.live();
    OrganizationChart people = organization.chart();
    SheetEditions.Book book = editions.all(live);
    return catalogue.families().stream()
        .flatMap(family -> family.processes().stream())
        .map(entry -> sheet(entry.process(), live, people, book))
        .toList();
  }

  private ProcessSheet sheet(
      ProcessDefinition process,
      CompiledSet set,
      OrganizationChart people,
      SheetEditions.Book book) {
    SheetStanding standing = book.of(process.key());
    boolean hasChain = process.chain().isPresent();
    Optional<Chart> chart = hasChain ? Optional.of(new Chart(process, people)) : Optional.empty();
    return new ProcessSheet(
        process,
        processes.formOf(process),
        family(process, set),
        head(process, standing),
        standing,
        process.controlled().flatMap(Controlled::owner).map(text -> unit(text, people)),
        process.controlled().flatMap(Controlled::coordinator).map(text -> unit(text, people)),
        chart.map(drawn -> ChartBuilder.of(process, set, drawn)),
        chart
            .map(drawn -> new MatrixOfChain(process, set, drawn).matrix())
            .orElseGet(() -> new Matrix(List.of(), List.of())),
        chart.stream().flatMap(WrittenSheets::participants).toList(),
        titles(Stream.concat(process.related().stream(), process.parts().stream()), set),
        process.templates().stream().flatMap(key -> title(set, "template", key).stream()).toList());
  }

  /** Names and dates are those of the edition in force, where there is one. */
  private static Optional<Controlled> head(ProcessDefinition process, SheetStanding standing) {
    Optional<Controlled> written = process.controlled();
    return standing.inForce().map(edition -> head(edition, standing, written)).or(() -> written);
  }

  private static Controlled head(
      SheetEdition edition, SheetStanding standing, Optional<Controlled> written) {
    Stream<Revision> earlier = written.stream().flatMap(head -> head.revisions().stream());
    return new Controlled(
        written.map(Controlled::number).orElse(""),
        edition.version(),
        edition.effective().toString(),
        Optional.of(Text.same(edition.author())),
        edition.reviewer().map(Text::same),
        edition.approver().map(Text::same),
        written.flatMap(Controlled::owner),
        written.flatMap(Controlled::coordinator),
        Stream.concat(standing.approved().stream().map(WrittenSheets::revision), earlier).toList());
  }

  private static Revision revision(SheetEdition edition) {
    return new Revision(
        edition.version(), edition.effective().toString(), Text.same(edition.change()));
  }

  private static Stream<Text> participants(Chart chart) {
    return chart.map().steps().stream().flatMap(step -> chart.peopleOf(step).stream()).distinct();
  }

  private static List<Text> titles(Stream<String> keys, CompiledSet set) {
    return keys.distinct()
        .map(key -> set.find(ProcessDefinition.class, key).map(WrittenSheets::named))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Text named(ProcessDefinition process) {
    return Text.of(
        process.key() + " " + process.title().en(), process.key() + " " + process.title().zh());
  }

  private static Optional<Text> title(CompiledSet set, String kind, String key) {
    return set.source(kind, key).flatMap(source -> source.root().text("title"));
  }

  private static Text family(ProcessDefinition process, CompiledSet set) {
    Map<String, Text> families = new TreeMap<>();
    set.packs().stream().map(Pack::families).forEach(families::putAll);
    return families.getOrDefault(process.family(), Text.same(process.family()));
  }

  /** A sheet may name a unit by its code. */
  private static Text unit(Text written, OrganizationChart people) {
    return people.unit(written.en()).map(Unit::name).orElse(written);
  }

  /** The steps of a chain by the numbers of their boxes. */
  static Map<String, List<String>> byNumber(Chart chart, ChainMap map) {
    Map<String, List<String>> rows = new java.util.LinkedHashMap<>();
    for (String step : map.steps()) {
      rows.computeIfAbsent(chart.numberOf(step), none -> new java.util.ArrayList<>()).add(step);
    }
    return rows;
  }
}
