package org.docket.approval.chain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong in the file of a chain or a process. */
public final class ChainProblems {

  private ChainProblems() {}

  public static Problem duplicateStep(String step, Location first, Location at) {
    return invalid(
        "chain.duplicate-step",
        at,
        "Step %s is there already, at %s; give this one another key".formatted(step, first),
        "步骤“%s”已存在（%s），请使用其他键".formatted(step, first));
  }

  public static Problem outcomeWithoutTitle(String outcome, Location at) {
    return invalid(
        "chain.outcome-without-title",
        at,
        "Outcome %s needs a title, as in {to: next, title: {en: …, zh-CN: …}}; only %s have one of their own"
            .formatted(outcome, String.join(", ", OutcomeReader.KNOWN.keySet())),
        "结果“%s”需要标题，例如 {to: next, title: {en: …, zh-CN: …}}；仅 %s 自带标题"
            .formatted(outcome, String.join("、", OutcomeReader.KNOWN.keySet())));
  }

  public static Problem unknownStep(String step, Collection<String> steps, Location at) {
    Set<String> targets = new TreeSet<>(steps);
    targets.addAll(List.of("next", "end"));
    Text hint = Suggestions.among(step, targets);
    return invalid(
        "chain.unknown-step",
        at,
        "There is no step '%s'%s".formatted(step, hint.en()),
        "没有步骤“%s”%s".formatted(step, hint.zh()));
  }

  public static Problem unknownStepElsewhere(
      String step, String form, Collection<String> steps, Location at) {
    Text hint = Suggestions.among(step, steps);
    return invalid(
        "chain.unknown-step-elsewhere",
        at,
        "The chain of the form %s has no step '%s'%s".formatted(form, step, hint.en()),
        "表单“%s”的审批链中没有步骤“%s”%s".formatted(form, step, hint.zh()));
  }

  public static Problem unreachable(String step, Location at) {
    return invalid(
        "chain.unreachable-step",
        at,
        "Nothing leads to step %s; let an outcome name it, or remove it".formatted(step),
        "没有任何路径到达步骤“%s”，请让某个结果指向它，或将其删除".formatted(step));
  }

  public static Problem noWayToEnd(String step, Location at) {
    return invalid(
        "chain.no-way-to-end",
        at,
        "From step %s no way leads to the end; let one of its outcomes lead out of the circle"
            .formatted(step),
        "从步骤“%s”出发无法到达结束，请让其中一个结果离开循环".formatted(step));
  }

  public static Problem loopWithoutPeople(String step, Location at) {
    return invalid(
        "chain.loop-without-people",
        at,
        "Step %s leads back to itself and no person is asked on the way; put a human step between"
            .formatted(step),
        "步骤“%s”循环回到自身且途中无人处理，请在其间加入人工步骤".formatted(step));
  }

  public static Problem nextFromElsewhere(String step, String outcome, Location at) {
    return invalid(
        "chain.next-from-elsewhere",
        at,
        "Nothing follows step %s elsewhere: outcome %s must name a step or end"
            .formatted(step, outcome),
        "elsewhere 中的步骤“%s”没有下一步：结果“%s”必须指明步骤或 end".formatted(step, outcome));
  }

  public static Problem conditionElsewhere(String step, Location at) {
    return invalid(
        "chain.condition-elsewhere",
        at,
        "Step %s elsewhere cannot have a when: nothing would follow if it were skipped"
            .formatted(step),
        "elsewhere 中的步骤“%s”不能带 when：若跳过则无后续步骤".formatted(step));
  }

  public static Problem jumpIntoBranch(String step, Location at) {
    return invalid(
        "chain.jump-into-branch",
        at,
        "Step %s is inside a branch of parallel and cannot be reached from outside; lead to a step before the parallel"
            .formatted(step),
        "步骤“%s”位于并行分支内，不能从分支外跳入，请指向并行之前的步骤".formatted(step));
  }

  public static Problem noOtherwise(Location at) {
    return invalid(
        "chain.choose-without-otherwise",
        at,
        "This choose has no otherwise: nobody knows what follows when no condition holds; add - otherwise: [] or steps",
        "该 choose 缺少 otherwise：条件均不成立时无法继续，请补充 - otherwise: [] 或相应步骤");
  }

  public static Problem armMissing(String rest, Location at) {
    return invalid(
        "chain.choose-leaves-gap",
        at,
        "No branch of this choose is taken for %s; widen a condition or add - otherwise: [] or steps"
            .formatted(rest),
        "该 choose 在 %s 时没有可走的分支；请放宽条件，或补充 - otherwise: [] 或相应步骤".formatted(rest));
  }

  public static Problem armNeverTaken(String arm, Location at) {
    return invalid(
        "chain.branch-never-taken",
        at,
        "Branch `%s` is never taken: the branches before it take all of its values; put the narrower condition first or remove it"
            .formatted(arm),
        "分支 `%s` 永远不会被执行：其取值已被前面的分支全部占用；请将较窄的条件放在前面，或删除该分支".formatted(arm));
  }

  public static Problem armsOverlap(String first, String second, String where, Location at) {
    return invalid(
        "chain.branches-overlap",
        at,
        "`%s` and `%s` both hold for %s, where only the first is taken; let them meet without a common part"
            .formatted(first, second, where),
        "`%s` 与 `%s` 在 %s 时同时成立，只会执行前者；请让两个条件互不重叠".formatted(first, second, where));
  }

  public static Problem hiddenButNeeded(String step, String field, Location at) {
    return invalid(
        "chain.hidden-but-needed",
        at,
        "Step %s hides the field %s and yet asks for it; take it out of hide, or out of edit and require"
            .formatted(step, field),
        "步骤“%s”隐藏了字段“%s”，却又要求填写；请从 hide 中移除，或从 edit、require 中移除".formatted(step, field));
  }

  public static Problem everybodyLeftOut(String step, Location at) {
    return invalid(
        "chain.everybody-left-out",
        at,
        "Step %s leaves out everybody whom it asks; take them out of except, or name somebody else in by"
            .formatted(step),
        "步骤“%s”的 except 排除了 by 中的所有人；请从 except 中移除，或在 by 中另行指定".formatted(step));
  }

  public static Problem doerComesLater(String step, String doer, Location at) {
    return invalid(
        "chain.doer-comes-later",
        at,
        "Step %s asks whoever did step %s, which always comes later; name a step before it, or somebody else"
            .formatted(step, doer),
        "步骤“%s”由步骤“%s”的办理人处理，但后者总在其后；请指定之前的步骤或其他人员".formatted(step, doer));
  }

  public static Problem positionVacant(String position, Location at) {
    return invalid(
        "chain.position-vacant",
        at,
        "Nobody holds the position %s today, so that nobody is found here; appoint somebody before records come"
            .formatted(position),
        "目前无人担任岗位“%s”，此处将找不到办理人；请在有单据之前任命".formatted(position));
  }

  public static Problem positionVacantAt(String position, String unit, Location at) {
    return invalid(
        "chain.position-vacant",
        at,
        "Nobody holds the position %s today in the unit %s or above it; appoint somebody before records come"
            .formatted(position, unit),
        "目前单位“%2$s”及其上级均无人担任岗位“%1$s”；请在有单据之前任命".formatted(position, unit));
  }

  public static Problem nobodyHeads(String unit, Location at) {
    return invalid(
        "chain.head-vacant",
        at,
        "Nobody heads the unit %s today, or one above it; appoint a head before records come"
            .formatted(unit),
        "目前单位“%s”及其上级均无负责人；请在有单据之前任命".formatted(unit));
  }

  public static Problem numberTwice(String step, String other, Location at) {
    return invalid(
        "chain.number-twice",
        at,
        "Steps %s and %s on one path both draw a number; keep it on one of them"
            .formatted(other, step),
        "同一路径上的步骤“%s”和“%s”都取号，请只保留一个".formatted(other, step));
  }

  public static Problem numberMissing(String series, Location at) {
    return invalid(
        "chain.number-missing",
        at,
        "A way leads to the end on which no number of %s is drawn; draw it at a step that every way passes"
            .formatted(series),
        "存在不取“%s”编号就到达结束的路径，请在所有路径都经过的步骤取号".formatted(series));
  }

  static Problem spanUnreadable(String written, Location at) {
    return invalid(
        "chain.unreadable-span",
        at,
        "%s is not a length of time; write for instance 4 working hours, 24 hours, 2 working days"
            .formatted(written),
        "“%s”不是有效时长，可写 4 working hours、24 hours、2 working days 等".formatted(written));
  }

  public static Problem lateUnknownOutcome(String outcome, Collection<String> known, Location at) {
    return unknown(
        "chain.late-unknown-outcome",
        Text.of("outcome that could be decided when this step is late:", "可在该步骤超时后自动执行的结果"),
        outcome,
        known,
        at);
  }

  static Problem ladderWithoutStart(Location at) {
    return invalid(
        "chain.ladder-without-start",
        at,
        "Say where the ladder starts: either from, the unit whose level is asked first, or above, the unit above which it begins",
        "请写明从哪里开始逐级上报：from（从该组织所在层级开始）或 above（从其上一级开始），二者取一");
  }

  static Problem waitWithoutGoal(Location at) {
    return invalid(
        "chain.wait-without-goal",
        at,
        "Say what is waited for: either until, with a date, a moment or a condition, or for, such as 3 working days",
        "请写明等待什么：until（日期、时间或条件）或 for（如 3 working days），二者取一");
  }

  static Problem waitUntilWhat(String source, String type, Location at) {
    return invalid(
        "chain.wait-until-what",
        at,
        "`%s` is %s; wait until a date, a date with a time, or a condition".formatted(source, type),
        "`%s` 的类型是 %s；until 须为日期、日期时间或条件".formatted(source, type));
  }

  static Problem waitLate(boolean outcome, Location at) {
    return outcome
        ? invalid(
            "chain.wait-late",
            at,
            "This wait can never be too late; say within, or leave the outcome late out",
            "该等待不会超时，请写明 within 或去掉结果 late")
        : invalid(
            "chain.wait-late",
            at,
            "Say where it goes on when the wait is too late: outcomes: {late: …}",
            "请写明等待超时后的去向：outcomes: {late: …}");
  }

  static Problem unknownNeed(String kind, Location at) {
    return invalid(
        "chain.unknown-need",
        at,
        "There is no kind of field %s; write one such as money, unit, person, or reference:<form>"
            .formatted(kind),
        "没有字段类型“%s”，可写 money、unit、person 或 reference:<表单> 等".formatted(kind));
  }

  public static Problem unknown(
      String code, Text what, String key, Collection<String> known, Location at) {
    Text hint = Suggestions.among(key, known);
    return invalid(
        code,
        at,
        "There is no %s '%s'%s".formatted(what.en(), key, hint.en()),
        "没有%s“%s”%s".formatted(what.zh(), key, hint.zh()));
  }

  static Problem grantWithoutEnd(Location at) {
    return invalid(
        "chain.grant-without-end",
        at,
        "Say until when somebody may read: either until, with a date or moment, or within, such as 7 days",
        "请写明可查阅到何时：until（日期或时间）或 within（如 7 days），二者取一");
  }

  static Problem notARecord(String source, Location at) {
    return invalid(
        "chain.grant-of-no-record",
        at,
        "`%s` is no record; name a reference, or leave it out for the record itself"
            .formatted(source),
        "`%s` 不是单据；请填写引用字段，或省略以表示当前单据".formatted(source));
  }

  public static Problem grantNotAllowed(String form, Location at) {
    return invalid(
        "chain.grant-not-allowed",
        at,
        "Nobody can be let read a single record of %s; say under access of that form who may grant, such as grant: administrator"
            .formatted(form),
        "表单 %s 不允许限时授权查阅；请在其 access 中用 grant 写明谁可授权，如 grant: administrator".formatted(form));
  }

  static Problem unknownMapping(
      String child, String source, String key, Collection<String> known, Location at) {
    return unknown(
        "chain.unknown-mapping",
        Text.of(
            "mapping of the form %s that starts from %s called".formatted(child, source),
            "表单 %s 中取自 %s 的映射".formatted(child, source)),
        key,
        known,
        at);
  }

  static Problem invalid(String code, Location at, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh).at(at);
  }
}
