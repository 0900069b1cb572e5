package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.docket.approval.ChainReplay.Step;
import org.docket.approval.ChainReplay.Verdict;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.ApprovalState.Done;
import org.docket.approval.engine.Assignees;
import org.docket.approval.internal.Playing.Given;
import org.docket.approval.internal.Playing.Played;
import org.docket.approval.internal.Playing.Visit;
import org.docket.problem.Text;

/**
 * Plays a past approval by another chain: each step gets the answers that were recorded for it, in
 * their order; what nobody had answered counts as agreed. Pure; one use each.
 */
final class Replaying {

  private static final Text RETURNED = Text.of("Sent back", "退回");
  private static final Text HANDED_IN = Text.of("Handed in", "提交");

  private final ChainDefinition chain;
  private final ChainMap map;
  private final RecordFacts facts;
  private final Map<String, Long> usual;

  Replaying(ChainDefinition chain, RecordFacts facts, Map<String, Long> usual) {
    this.chain = chain;
    this.map = ChainMap.of(chain);
    this.facts = facts;
    this.usual = usual;
  }

  /**
   * What came of it.
   *
   * @param shares seconds of work by person; a task that several are asked is shared
   */
  record Result(Verdict verdict, List<Step> after, Optional<Text> note, Map<UUID, Share> shares) {}

  /** What comes to one person. */
  record Share(long tasks, long seconds) {
    Share plus(Share other) {
      return new Share(tasks + other.tasks, seconds + other.seconds);
    }
  }

  /**
   * @param handedIn whether handing in the record was its first step
   * @param ended whether the past approval came to an end
   */
  Result replay(List<Done> past, Instant started, boolean handedIn, boolean ended) {
    Recorded recorded = new Recorded(past);
    Optional<String> registering =
        handedIn ? chain.registration().map(HumanStep::key) : Optional.empty();
    registering.ifPresent(recorded::skipFirst);
    Played played = new Playing(chain, facts, recorded).play(started, registering);
    Optional<Text> stopped = TrialView.stopped(played.state());
    Optional<Text> nobody = nobody(played.visits());
    Verdict verdict =
        stopped.isPresent() || nobody.isPresent()
            ? Verdict.NOBODY
            : !sameRoute(past, played.state(), ended)
                ? Verdict.ROUTE
                : samePeople(past, played.visits()) ? Verdict.SAME : Verdict.PEOPLE;
    List<Step> after = played.visits().stream().map(this::step).toList();
    return new Result(verdict, after, stopped.or(() -> nobody), shares(played.visits()));
  }

  /** The answers of the past. */
  private final class Recorded implements Playing.Answers {
    private final List<Done> past;
    private final Map<String, Deque<Integer>> places = new HashMap<>();

    Recorded(List<Done> past) {
      this.past = past;
      for (int i = 0; i < past.size(); i++) {
        places.computeIfAbsent(past.get(i).step(), key -> new ArrayDeque<>()).add(i);
      }
    }

    void skipFirst(String step) {
      Optional.ofNullable(places.get(step)).ifPresent(Deque::poll);
    }

    @Override
    public Optional<Given> to(HumanStep step, boolean again) {
      Deque<Integer> own = places.getOrDefault(step.key(), new ArrayDeque<>());
      if (own.isEmpty()) {
        return again ? Optional.empty() : Optional.of(Given.assumed(step));
      }
      int place = own.remove();
      String outcome = past.get(place).outcome();
      if (outcome.equals(ApprovalState.RETURNED) && place + 1 < past.size()) {
        return Optional.of(new Given(outcome, Optional.of(past.get(place + 1).step()), false));
      }
      return Optional.of(
          step.outcome(outcome).isPresent() ? Given.of(outcome) : Given.assumed(step));
    }

    @Override
    public Duration length(String step, List<UUID> asked, Instant from) {
      return Duration.ofSeconds(usual.getOrDefault(step, 0L));
    }
  }

  /** Branches may come in another order; a past approval that still runs may go on. */
  private static boolean sameRoute(List<Done> past, ApprovalState played, boolean ended) {
    Map<String, Integer> before = counted(past.stream().map(Done::step).toList());
    Map<String, Integer> after = counted(played.path());
    return ended
        ? before.equals(after)
        : before.entrySet().stream()
            .allMatch(step -> after.getOrDefault(step.getKey(), 0) >= step.getValue());
  }

  private static Map<String, Integer> counted(List<String> steps) {
    Map<String, Integer> counted = new TreeMap<>();
    steps.forEach(step -> counted.merge(step, 1, Integer::sum));
    return counted;
  }

  private static boolean samePeople(List<Done> past, List<Visit> visits) {
    Map<String, Deque<Visit>> left = new HashMap<>();
    visits.forEach(
        visit -> left.computeIfAbsent(visit.step(), key -> new ArrayDeque<>()).add(visit));
    for (Done done : past) {
      Visit visit = left.getOrDefault(done.step(), new ArrayDeque<>()).poll();
      if (visit != null && !asked(visit).containsAll(done.by())) {
        return false;
      }
    }
    return true;
  }

  private static Set<UUID> asked(Visit visit) {
    Set<UUID> asked = new HashSet<>();
    visit.asked().forEach(turn -> asked.addAll(turn.people()));
    return asked;
  }

  private Optional<Text> nobody(List<Visit> visits) {
    return visits.stream()
        .flatMap(
            visit ->
                visit.asked().stream()
                    .filter(turn -> turn.nobodyFound() || turn.nobody())
                    .map(turn -> named(visit, turn)))
        .findFirst();
  }

  private Text named(Visit visit, Assignees turn) {
    Text title = map.step(visit.step()).title();
    return Text.of(title.en() + ": " + turn.why().en(), title.zh() + "：" + turn.why().zh());
  }

  private Step step(Visit visit) {
    HumanStep step = (HumanStep) map.step(visit.step());
    Optional<Given> given = visit.given().filter(any -> visit.until().isPresent());
    Text outcome =
        given
            .map(answer -> titleOf(step, answer))
            .orElse(visit.until().isPresent() ? HANDED_IN : Text.same(""));
    return new Step(
        step.title(),
        asked(visit).stream().map(facts::nameOf).sorted().toList(),
        outcome,
        given.filter(Given::assumed).isPresent());
  }

  private static Text titleOf(HumanStep step, Given given) {
    return given.backTo().isPresent()
        ? RETURNED
        : step.outcome(given.outcome()).map(StepOutcome::title).orElse(Text.same(""));
  }

  private Map<UUID, Share> shares(List<Visit> visits) {
    Map<UUID, Share> shares = new HashMap<>();
    for (Visit visit : visits) {
      long seconds = usual.getOrDefault(visit.step(), 0L);
      boolean handedIn = visit.given().isEmpty() && visit.until().isPresent();
      for (Assignees turn : handedIn ? new ArrayList<Assignees>() : visit.asked()) {
        long each = seconds / Math.max(1, turn.people().size());
        turn.people().forEach(person -> shares.merge(person, new Share(1, each), Share::plus));
      }
    }
    return shares;
  }
}
