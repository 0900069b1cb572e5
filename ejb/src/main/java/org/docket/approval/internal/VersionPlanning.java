package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.VersionPlan;
import org.docket.approval.VersionPlan.Item;
import org.docket.approval.VersionPlan.Step;
import org.docket.approval.VersionPlan.Verdict;
import org.docket.approval.VersionPlans.Wish;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.Transplant;
import org.docket.approval.internal.VersionQueries.Open;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.definition.Definitions;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.ReadableRecords;
import org.docket.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** Works out what becomes of open approvals when their chain has changed, and moves them. */
@ApplicationScoped
public class VersionPlanning {

  private static final int PAGE = 200;
  private static final Text SAME = Text.of("It follows the same chain already", "已使用相同的审批链");
  private static final Text MOVED = Text.of("Moved to the chain as it is now", "迁移到当前审批链");

  private final ApprovalStore store;
  private final VersionQueries queries;
  private final KnownProcesses known;
  private final TriedProcesses tried;
  private final Definitions definitions;
  private final ReadableRecords readable;
  private final RecordStore records;
  private final ApprovalLog log;

  @Inject
  public VersionPlanning(
      ApprovalStore store,
      VersionQueries queries,
      KnownProcesses known,
      TriedProcesses tried,
      Definitions definitions,
      ReadableRecords readable,
      RecordStore records,
      ApprovalLog log) {
    this.store = store;
    this.queries = queries;
    this.known = known;
    this.tried = tried;
    this.definitions = definitions;
    this.readable = readable;
    this.records = records;
    this.log = log;
  }

  public Map<String, Long> standing() {
    Map<String, Long> standing = new TreeMap<>();
    for (VersionQueries.Count count : queries.runningByRelease()) {
      boolean other =
          known.findAdministered(count.process()).isPresent()
              && !isLive(count.process(), count.release());
      if (other) {
        standing.merge(count.process(), count.approvals(), Long::sum);
      }
    }
    return standing;
  }

  /**
   * @param after the approval behind which the page begins
   */
  public VersionPlan plan(
      String key, Map<String, String> renamed, Optional<UUID> candidate, Optional<UUID> after) {
    TriedProcesses.Tried goal = tried.require(key, candidate);
    ChainMap to = ChainMap.of(chainOf(goal.process()));
    Set<UUID> following =
        queries.releases(key).stream()
            .filter(release -> follows(release, goal))
            .collect(Collectors.toSet());
    List<Open> found = open(goal.process(), following, after);
    List<Open> open = found.subList(0, Math.min(PAGE, found.size()));
    Map<String, Text> gone = new LinkedHashMap<>();
    List<Item> items = new ArrayList<>();
    for (Open each : open) {
      items.add(
          following.contains(each.approval().releaseId())
              ? staying(each)
              : item(each, goal, to, renamed, gone));
    }
    List<Step> steps =
        to.steps().stream()
            .filter(step -> to.step(step) instanceof HumanStep)
            .map(step -> new Step(step, to.step(step).title()))
            .toList();
    return new VersionPlan(
        key,
        items,
        gone.entrySet().stream().map(each -> new Step(each.getKey(), each.getValue())).toList(),
        steps,
        found.size() > PAGE
            ? Optional.of(items.get(items.size() - 1).approval())
            : Optional.empty());
  }

  /** None where a candidate has a form that nobody could fill in yet. */
  private List<Open> open(ProcessDefinition process, Set<UUID> following, Optional<UUID> after) {
    Optional<ApprovalRow> last = after.map(id -> behind(process, id));
    return definitions
        .live()
        .find(FormDefinition.class, process.form())
        .map(form -> queries.running(process.key(), readable.of(form), following, last, PAGE + 1))
        .orElse(List.of());
  }

  private ApprovalRow behind(ProcessDefinition process, UUID approval) {
    return store
        .approval(approval)
        .filter(row -> row.process().equals(process.key()))
        .orElseThrow(() -> new ProblemException(ApprovalProblems.badCursor()));
  }

  private boolean follows(UUID release, TriedProcesses.Tried goal) {
    String key = goal.process().key();
    return release.equals(goal.release())
        || revision(key, definitions.release(release)).equals(revision(key, goal.set()));
  }

  private Item staying(Open open) {
    ApprovalRow row = open.approval();
    ChainMap map = ChainMap.of(chainOf(processOf(row)));
    return new Item(
        row.id(),
        row.recordId(),
        open.number(),
        open.title(),
        row.startedAt(),
        open.release(),
        waitingAt(row).stream().map(step -> ApprovalLog.titleOf(map, step)).toList(),
        Verdict.STAYS,
        false,
        List.of(SAME));
  }

  public void check(Wish wish) {
    ProcessDefinition now = known.requireAdministered(wish.process());
    if (wish.reason().isBlank()) {
      throw new ProblemException(ApprovalProblems.reasonMissing());
    }
    ChainMap to = ChainMap.of(chainOf(now));
    wish.renamed()
        .forEach(
            (was, is) -> {
              if (to.findStep(is).isEmpty()) {
                throw new ProblemException(ApprovalProblems.noSuchStep(was, is));
              }
            });
  }

  /** Locked from the look to the move. */
  public UUID move(Wish wish, UUID approval) {
    ProcessDefinition now = known.requireAdministered(wish.process());
    UUID recordId =
        store
            .approval(approval)
            .filter(row -> row.process().equals(wish.process()))
            .map(ApprovalRow::recordId)
            .orElseThrow(() -> new ProblemException(ApprovalProblems.notRunning()));
    ApprovalRow row =
        store
            .lockRunning(recordId)
            .filter(running -> running.id().equals(approval))
            .orElseThrow(() -> new ProblemException(ApprovalProblems.notRunning()));
    OpenRecord record = records.lock(recordId);
    ProcessDefinition was = processOf(row);
    Look look = look(row, record.number().isPresent(), was, now, known.formOf(now), wish.renamed());
    if (isLive(wish.process(), row.releaseId()) || look.result().state().isEmpty()) {
      throw new ProblemException(ApprovalProblems.notMovable(look.why()));
    }
    Transplant names = look.transplant();
    for (TaskRow task : store.openTasksOfRecord(recordId)) {
      if (!task.step().equals(TaskRows.STOPPED)) {
        task.moveTo(names.keyOf(task.step()));
      }
    }
    row.moveTo(look.result().state().get(), definitions.liveRelease());
    log.write(
        recordId, new ApprovalLog.Headline("moved", MOVED, null, told(look.why()), wish.reason()));
    return approval;
  }

  /** What somebody has decided to live with; nothing where it moves safely. */
  private static @Nullable Text told(List<Text> why) {
    return why.isEmpty()
        ? null
        : Text.of(
            why.stream().map(Text::en).collect(Collectors.joining("; ")),
            why.stream().map(Text::zh).collect(Collectors.joining("；")));
  }

  /** An approval against the live chain. */
  private record Look(
      Verdict verdict, Transplant transplant, Transplant.Result result, List<Text> why) {}

  private Look look(
      ApprovalRow row,
      boolean numbered,
      ProcessDefinition was,
      ProcessDefinition now,
      FormDefinition form,
      Map<String, String> renamed) {
    ChainMap from = ChainMap.of(chainOf(was));
    ChainMap to = ChainMap.of(chainOf(now));
    Transplant transplant = new Transplant(from, to, renamed);
    Transplant.Result result = transplant.of(row.state());
    List<Text> why = new ArrayList<>(result.hindrances());
    List<Text> lacking = ChainNeeds.lackingFor(chainOf(now), form, formOf(row));
    boolean reads = lacking.isEmpty();
    if (!reads) {
      why.add(lacks(lacking));
    }
    why.addAll(result.doubts());
    numberLeftOut(row, numbered, to, transplant).ifPresent(why::add);
    Transplant.Result told =
        reads ? result : new Transplant.Result(Optional.empty(), why, result.doubts());
    return new Look(why.isEmpty() ? Verdict.MOVES : Verdict.DECISION, transplant, told, why);
  }

  private Item item(
      Open open,
      TriedProcesses.Tried goal,
      ChainMap to,
      Map<String, String> renamed,
      Map<String, Text> gone) {
    ApprovalRow row = open.approval();
    ProcessDefinition was = processOf(row);
    ChainMap from = ChainMap.of(chainOf(was));
    List<String> at = waitingAt(row);
    at.stream()
        .filter(step -> to.findStep(step).isEmpty())
        .forEach(step -> gone.put(step, ApprovalLog.titleOf(from, step)));
    FormDefinition form = goal.set().require(FormDefinition.class, goal.process().form());
    Look look = look(row, open.number().isPresent(), was, goal.process(), form, renamed);
    return new Item(
        row.id(),
        row.recordId(),
        open.number(),
        open.title(),
        row.startedAt(),
        open.release(),
        at.stream().map(step -> ApprovalLog.titleOf(from, step)).toList(),
        look.verdict(),
        look.result().state().isPresent(),
        look.why());
  }

  private static List<String> waitingAt(ApprovalRow row) {
    return row.state().places().stream()
        .filter(Active.AtStep.class::isInstance)
        .map(place -> ((Active.AtStep) place).step())
        .toList();
  }

  /** A number that is drawn at a step which lies behind would never be drawn. */
  private static Optional<Text> numberLeftOut(
      ApprovalRow row, boolean numbered, ChainMap to, Transplant transplant) {
    Set<String> ahead = new HashSet<>();
    waitingAt(row)
        .forEach(
            step -> {
              int here = to.steps().indexOf(transplant.keyOf(step));
              ahead.addAll(to.steps().subList(Math.max(0, here), to.steps().size()));
            });
    List<HumanStep> drawing =
        to.steps().stream()
            .map(to::step)
            .filter(step -> step instanceof HumanStep human && human.number().isPresent())
            .map(HumanStep.class::cast)
            .toList();
    boolean leftOut =
        !numbered
            && !drawing.isEmpty()
            && drawing.stream().noneMatch(step -> ahead.contains(step.key()));
    return leftOut
        ? Optional.of(
            Text.of(
                "It has no number yet, and the step that draws one lies behind it",
                "单据尚无编号，而取号步骤已越过"))
        : Optional.empty();
  }

  private static Text lacks(List<Text> fields) {
    String en = fields.stream().map(Text::en).collect(Collectors.joining(", "));
    String zh = fields.stream().map(Text::zh).collect(Collectors.joining("、"));
    return Text.of(
        "The record has an earlier form that lacks: " + en + "; move the record first",
        "单据为旧版表单，缺少：" + zh + "；请先升级单据");
  }

  /** Whether the chain and what it is bound to are as they were. */
  private boolean isLive(String process, UUID release) {
    return release.equals(definitions.liveRelease())
        || revision(process, definitions.release(release))
            .equals(revision(process, definitions.live()));
  }

  private static Map<String, String> revision(String process, CompiledSet set) {
    Map<String, String> revision = new HashMap<>();
    set.find(ProcessDefinition.class, process)
        .ifPresent(
            found -> {
              found
                  .chain()
                  .flatMap(chain -> set.source("chain", chain.key()))
                  .map(DefinitionSource::sha256)
                  .ifPresent(sha -> revision.put("chain", sha));
              revision.put("form", found.form());
            });
    return revision;
  }

  private ProcessDefinition processOf(ApprovalRow row) {
    return definitions.require(ProcessDefinition.class, row.process(), row.releaseId());
  }

  private FormDefinition formOf(ApprovalRow row) {
    OpenRecord record = records.view(row.recordId());
    return record.definition();
  }

  private static ChainDefinition chainOf(ProcessDefinition process) {
    return process
        .chain()
        .orElseThrow(
            () -> new ProblemException(ApprovalProblems.processWithoutChain(process.title())));
  }
}
