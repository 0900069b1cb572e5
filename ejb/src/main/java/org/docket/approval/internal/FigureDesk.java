package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.AccessProblems;
import org.docket.access.Verb;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.ChainFigures;
import org.docket.approval.Figures;
import org.docket.approval.Figures.By;
import org.docket.approval.Figures.Hours;
import org.docket.approval.Figures.Row;
import org.docket.approval.Figures.Times;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.internal.FigureQueries.Open;
import org.docket.approval.internal.FigureQueries.Question;
import org.docket.approval.internal.FigureQueries.Sums;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Unit;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.ReadableRecords;

/** Puts the figures of a process together, with the names of what they are about. */
@ApplicationScoped
public class FigureDesk {

  private final KnownProcesses processes;
  private final ReadableRecords readable;
  private final FigureQueries queries;
  private final FigureIntervals intervals;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public FigureDesk(
      KnownProcesses processes,
      ReadableRecords readable,
      FigureQueries queries,
      FigureIntervals intervals,
      Organization organization,
      DocketClock clock) {
    this.processes = processes;
    this.readable = readable;
    this.queries = queries;
    this.intervals = intervals;
    this.organization = organization;
    this.clock = clock;
  }

  public List<ChainFigures> ofAll(Hours hours, LocalDate from, LocalDate until) {
    return processes.all().stream()
        .filter(process -> process.chain().isPresent())
        .map(
            process ->
                new ChainFigures(
                    process.key(), process.title(), of(process, By.STEP, hours, from, until)))
        .filter(chain -> isKnown(chain.figures()))
        .sorted(Comparator.comparing(chain -> -timeOf(chain.figures().all())))
        .toList();
  }

  private static boolean isKnown(Figures figures) {
    return figures.all().done() > 0 || figures.running() > 0 || !figures.ended().isEmpty();
  }

  private static long timeOf(Row row) {
    return row.times().mean() * row.done();
  }

  public Figures of(String key, By by, Hours hours, LocalDate from, LocalDate until) {
    return of(processes.require(key), by, hours, from, until);
  }

  private Figures of(
      ProcessDefinition process, By by, Hours hours, LocalDate from, LocalDate until) {
    FormDefinition form = processes.formOf(process);
    if (by == By.PERSON && !processes.mayAdminister(form)) {
      throw new ProblemException(AccessProblems.notAllowed(Verb.ADMINISTER));
    }
    if (until.isBefore(from)) {
      throw new ProblemException(ApprovalProblems.periodReversed(from, until));
    }
    Question question =
        new Question(
            process.key(),
            by,
            from.atStartOfDay(clock.zone()).toInstant(),
            until.plusDays(1).atStartOfDay(clock.zone()).toInstant(),
            clock.now(),
            clock.zone(),
            process.chain().map(Rework::of).orElse(List.of()),
            readable.of(form));
    boolean working = hours == Hours.WORKING;
    List<Sums> sums = working ? intervals.done(question) : queries.done(question);
    Map<String, Open> open = queries.open(question);
    // Of a task that several are asked each has it once, and all together once.
    Map<String, Open> distinct = by == By.PERSON ? queries.open(question.by(By.STEP)) : open;
    FigureQueries.Approvals approvals =
        working ? intervals.approvals(question) : queries.approvals(question);
    return new Figures(
        by,
        hours,
        rows(process, by, sums, open),
        all(sums, distinct),
        approvals.ended(),
        approvals.running());
  }

  private List<Row> rows(
      ProcessDefinition process, By by, List<Sums> sums, Map<String, Open> open) {
    double total = Math.max(1, sums.stream().mapToLong(Sums::elapsed).sum());
    Map<String, Sums> done = sums.stream().collect(Collectors.toMap(Sums::key, each -> each));
    List<String> keys = new ArrayList<>(done.keySet());
    open.keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    Names names = new Names(process, by, organization.chart());
    Comparator<String> mostTime =
        Comparator.comparing(
            (String key) -> -Optional.ofNullable(done.get(key)).map(Sums::elapsed).orElse(0L));
    keys.sort(names.order().orElse(mostTime).thenComparing(Comparator.naturalOrder()));
    return keys.stream()
        .map(
            key -> {
              Sums of = done.getOrDefault(key, Sums.none(key));
              return row(
                  of, names.of(key), of.elapsed() / total, open.getOrDefault(key, Open.NONE));
            })
        .toList();
  }

  private static Row all(List<Sums> sums, Map<String, Open> open) {
    Sums all = sums.stream().reduce(Sums.none(""), Sums::plus);
    Open waiting = open.values().stream().reduce(Open.NONE, Open::plus);
    return row(all, Text.of("All together", "合计"), all.done() == 0 ? 0 : 1, waiting);
  }

  private static Row row(Sums sums, Text title, double share, Open open) {
    long each = Math.max(1, sums.done());
    return new Row(
        sums.key(),
        title,
        sums.done(),
        new Times(
            sums.elapsed() / each,
            sums.median(),
            sums.longest(),
            sums.handOff() / each,
            sums.held() / each,
            sums.waited() / each),
        share,
        sums.late(),
        sums.returned(),
        open.count(),
        open.overdue());
  }

  /** What the groups are called, and in which order they are told where there is one. */
  private record Names(ProcessDefinition process, By by, OrganizationChart chart) {

    Text of(String key) {
      return switch (by) {
        case STEP -> step(key);
        case PERSON -> Text.same(chart.person(UUID.fromString(key)).map(Person::name).orElse("?"));
        case UNIT, ASKED -> chart.unit(key).map(Unit::name).orElse(Text.same(key));
        case MONTH -> Text.same(key);
      };
    }

    Optional<Comparator<String>> order() {
      return switch (by) {
        case STEP -> Optional.of(Comparator.comparing(this::place));
        case MONTH -> Optional.of(Comparator.naturalOrder());
        case PERSON, UNIT, ASKED -> Optional.empty();
      };
    }

    private Text step(String key) {
      return process
          .chain()
          .map(ChainMap::of)
          .flatMap(map -> map.findStep(key))
          .map(step -> new Chart(process, chart).titleOf(key))
          .orElse(Text.same(key));
    }

    /** Steps of earlier chains come last. */
    private int place(String key) {
      int place = process.chain().map(chain -> ChainMap.of(chain).steps().indexOf(key)).orElse(-1);
      return place < 0 ? Integer.MAX_VALUE : place;
    }
  }
}
