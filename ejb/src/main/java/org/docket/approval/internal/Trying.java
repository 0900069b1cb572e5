package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.ChainTrial;
import org.docket.approval.ChainTrials.Answer;
import org.docket.approval.ChainTrials.Wish;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.internal.Playing.Given;
import org.docket.approval.internal.TriedProcesses.Tried;
import org.docket.expression.EvaluationContext;
import org.docket.organization.Organization;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;
import org.docket.record.Records;

/** Plays a chain for somebody who chooses the answers. */
@ApplicationScoped
public class Trying {

  private static final int MOST_ANSWERS = 200;

  private final TriedProcesses processes;
  private final Records readable;
  private final RecordStore records;
  private final Organization organization;
  private final FactFinding factFinding;
  private final DocketClock clock;

  @Inject
  public Trying(
      TriedProcesses processes,
      Records readable,
      RecordStore records,
      Organization organization,
      FactFinding factFinding,
      DocketClock clock) {
    this.processes = processes;
    this.readable = readable;
    this.records = records;
    this.organization = organization;
    this.factFinding = factFinding;
    this.clock = clock;
  }

  public ChainTrial play(Wish wish) {
    if (wish.answers().size() > MOST_ANSWERS) {
      throw new ProblemException(ApprovalProblems.tooManyAnswers(MOST_ANSWERS));
    }
    Tried tried = processes.require(wish.process(), wish.candidate());
    OpenRecord record = record(wish, tried);
    EvaluationContext context = EvaluationContext.of(clock.now(), clock.zone()).whileFilling();
    RecordFacts facts = factFinding.about(record, context);
    ChainDefinition chain = tried.process().chain().orElseThrow();
    Lengths lengths = new Lengths(ChainMap.of(chain), processes.usual(wish.process()), facts);
    Playing playing = new Playing(chain, facts, new Chosen(wish, chain, lengths));
    Playing.Played played = playing.play(clock.now(), chain.registration().map(HumanStep::key));
    return new TrialView(new Chart(tried.process(), organization.chart()), facts, lengths)
        .of(played);
  }

  private OpenRecord record(Wish wish, Tried tried) {
    if (wish.record().isEmpty()) {
      return records.imagine(tried.process().form(), tried.release(), wish.data());
    }
    String form = readable.get(wish.record().get()).form();
    if (!form.equals(tried.process().form())) {
      throw new ProblemException(ApprovalProblems.otherForm(tried.process().title()));
    }
    return records.rehearse(wish.record().get(), tried.release(), clock.now());
  }

  /** The chosen answers, each step's in its turn. */
  private static final class Chosen implements Playing.Answers {
    private final Map<String, Deque<String>> chosen = new HashMap<>();
    private final Lengths lengths;

    Chosen(Wish wish, ChainDefinition chain, Lengths lengths) {
      this.lengths = lengths;
      ChainMap map = ChainMap.of(chain);
      for (int i = 0; i < wish.answers().size(); i++) {
        Answer answer = wish.answers().get(i);
        Optional<StepOutcome> outcome =
            map.findStep(answer.step()).flatMap(step -> step.outcome(answer.outcome()));
        if (outcome.isEmpty()) {
          throw new ProblemException(
              ApprovalProblems.noSuchAnswer(answer.step(), answer.outcome(), i));
        }
        chosen.computeIfAbsent(answer.step(), key -> new ArrayDeque<>()).add(answer.outcome());
      }
    }

    @Override
    public Optional<Given> to(HumanStep step, boolean again) {
      return Optional.ofNullable(chosen.get(step.key())).map(Deque::poll).map(Given::of);
    }

    @Override
    public Duration length(String step, List<UUID> asked, Instant from) {
      return lengths.of(step, asked, from);
    }
  }
}
