package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docket.approval.ApprovalPosition.Lane;
import org.docket.approval.ProcessSheet.Column;
import org.docket.approval.ProcessSheet.Matrix;
import org.docket.approval.ProcessSheet.Row;
import org.docket.approval.chain.BlockCases;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.Choose;
import org.docket.approval.chain.EndAction;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.swimlane.StepNotes;
import org.docket.definition.CompiledSet;
import org.docket.organization.Who;
import org.docket.problem.Text;

/**
 * The responsibility matrix of a chain. Who carries a step out has E, who approves has A, who
 * decides which way it goes has both; opinions are C, notices I. To C and I the sheet may add, to A
 * and E it cannot.
 */
final class MatrixOfChain {

  /** In the order in which they are written. */
  private enum Letter {
    A,
    E,
    C,
    I
  }

  private final ProcessDefinition process;
  private final Chart chart;
  private final StepNotes notes;
  private final Map<Text, Column> columns = new LinkedHashMap<>();

  MatrixOfChain(ProcessDefinition process, CompiledSet set, Chart chart) {
    this.process = process;
    this.chart = chart;
    this.notes = StepNotes.of(process, set, chart);
    Set<String> used = chart.map().steps().stream().map(chart::laneOf).collect(Collectors.toSet());
    chart.columns().stream()
        .filter(lane -> used.contains(lane.key()) && !lane.key().equals(Chart.NOBODY))
        .forEach(this::column);
  }

  Matrix matrix() {
    List<Row> rows = new ArrayList<>();
    WrittenSheets.byNumber(chart, chart.map())
        .forEach((number, steps) -> rows.add(row(number, steps)));
    rows.sort(Comparator.comparing(Row::number, StepNumbers.ORDER));
    return new Matrix(List.copyOf(columns.values()), rows);
  }

  /** Steps that share a box share a row. */
  private Row row(String number, List<String> steps) {
    Map<String, Set<Letter>> letters = new TreeMap<>();
    for (String step : steps) {
      chart.map().step(step).as(new Letters(step, letters));
      add(letters, Letter.C, process.sheet().consult().getOrDefault(step, List.of()));
      add(letters, Letter.I, process.sheet().inform().getOrDefault(step, List.of()));
    }
    return new Row(
        number,
        joined(steps.stream().map(chart::titleOf).distinct().toList(), " / "),
        sentences(steps.stream().flatMap(step -> how(step).stream()).distinct().toList()),
        letters.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> written(entry.getValue()))),
        documents(steps));
  }

  private Optional<Text> documents(List<String> steps) {
    List<Text> documents =
        steps.stream().flatMap(step -> notes.document(step).stream()).distinct().toList();
    return documents.isEmpty() ? Optional.empty() : Optional.of(joined(documents, " / "));
  }

  private static String written(Set<Letter> letters) {
    return letters.stream().map(Letter::name).collect(Collectors.joining(","));
  }

  /** What is asked, what can be answered, and the remarks. */
  private List<Text> how(String step) {
    ChainStep found = chart.map().step(step);
    List<Text> how = new ArrayList<>();
    if (found instanceof HumanStep human) {
      human.ask().ifPresent(how::add);
    }
    if (found.outcomes().size() > 1) {
      how.add(joined(found.outcomes().stream().map(StepOutcome::title).toList(), " / "));
    }
    how.addAll(notes.condition(step).stream().toList());
    how.addAll(notes.of(step).remarks());
    return how;
  }

  private static Text joined(List<Text> texts, String between) {
    return Text.of(
        texts.stream().map(Text::en).collect(Collectors.joining(between)),
        texts.stream().map(Text::zh).collect(Collectors.joining(between)));
  }

  /** One behind the other; what ends a sentence needs nothing before the next. */
  private static Text sentences(List<Text> texts) {
    return Text.of(
        texts.stream().map(Text::en).reduce("", (all, next) -> after(all, "; ", next, " ")),
        texts.stream().map(Text::zh).reduce("", (all, next) -> after(all, "；", next, "")));
  }

  private static String after(String all, String between, String next, String ended) {
    boolean isEnded = all.matches("(?s).*[.?!。？！]");
    return all.isEmpty() ? next : all + (isEnded ? ended : between) + next;
  }

  private void add(Map<String, Set<Letter>> letters, Letter letter, List<Who> people) {
    people.forEach(who -> add(letters, letter, chart.column(who)));
  }

  private void add(Map<String, Set<Letter>> letters, Letter letter, Lane lane) {
    letters.computeIfAbsent(column(lane), none -> EnumSet.noneOf(Letter.class)).add(letter);
  }

  /** The key of the column; lanes that are called the same have one. */
  private String column(Lane lane) {
    return columns.computeIfAbsent(lane.title(), title -> new Column(lane.key(), title)).key();
  }

  /** What each kind of step means for those who have to do with it. */
  private final class Letters implements BlockCases<Boolean> {
    private final String step;
    private final Map<String, Set<Letter>> letters;

    private Letters(String step, Map<String, Set<Letter>> letters) {
      this.step = step;
      this.letters = letters;
    }

    @Override
    public Boolean human(HumanStep human) {
      lettersOf(human.doing()).forEach(letter -> add(letter, human.by()));
      for (EndAction action : human.onDone()) {
        if (action instanceof EndAction.Tell tell) {
          MatrixOfChain.this.add(letters, Letter.I, tell.who());
        }
      }
      return true;
    }

    /** The first of them stand where the step is drawn. */
    private void add(Letter letter, List<Who> people) {
      chart.lane(step).ifPresent(lane -> MatrixOfChain.this.add(letters, letter, lane));
      MatrixOfChain.this.add(letters, letter, people.stream().skip(1).toList());
    }

    @Override
    public Boolean spawn(SpawnStep spawn) {
      MatrixOfChain.this.add(letters, Letter.E, spawn.by());
      return true;
    }

    @Override
    public Boolean inform(InformStep inform) {
      add(Letter.I, inform.people());
      return true;
    }

    @Override
    public Boolean waiting(WaitStep wait) {
      return true;
    }

    /** No person carries it out. */
    @Override
    public Boolean call(CallStep call) {
      return true;
    }

    @Override
    public Boolean choose(Choose choose) {
      return false;
    }

    @Override
    public Boolean parallel(Parallel parallel) {
      return false;
    }

    @Override
    public Boolean part(SubChain part) {
      return false;
    }

    @Override
    public Boolean forEach(ForEach each) {
      return false;
    }
  }

  private static List<Letter> lettersOf(HumanStep.Doing doing) {
    return switch (doing) {
      case FILL -> List.of(Letter.E);
      case DECIDE -> List.of(Letter.A, Letter.E);
      case APPROVE -> List.of(Letter.A);
      case CONSULT, CONSULT_BESIDE -> List.of(Letter.C);
    };
  }
}
