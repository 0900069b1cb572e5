package org.docket.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong when somebody works on a task or an approval. */
public final class ApprovalProblems {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private ApprovalProblems() {}

  /** A step demands a password. */
  public static Problem passwordMissing() {
    return Problem.of(
            "approval.password-missing",
            ProblemCategory.INVALID,
            "This step asks for your password; enter it with the decision",
            "该步骤须输入密码确认，请在办理时输入密码")
        .at("/password");
  }

  /** Something is to be done with a call, and there is none. */
  public static Problem noCall() {
    return Problem.of(
        "approval.no-call",
        ProblemCategory.CONFLICT,
        "No answer is waited for here any more",
        "此处已不再等待应答");
  }

  /** What a call sends is not filled in. */
  public static Problem nothingToSend(String source) {
    return Problem.of(
        "approval.nothing-to-send",
        ProblemCategory.INVALID,
        "`%s` is empty".formatted(source),
        "`%s` 为空".formatted(source));
  }

  public static Problem noSuchTask() {
    return Problem.of(
        "approval.no-such-task",
        ProblemCategory.NOT_FOUND,
        "There is no such task, or it is not yours to see",
        "没有该任务，或您无权查看");
  }

  public static Problem noSuchProcess(String process) {
    return Problem.of(
        "approval.no-such-process",
        ProblemCategory.NOT_FOUND,
        "There is no process %s, or it is not yours to see".formatted(process),
        "没有流程“%s”，或您无权查看".formatted(process));
  }

  public static Problem processWithoutChain(Text process) {
    return Problem.of(
        "approval.process-without-chain",
        ProblemCategory.NOT_FOUND,
        "%s has no approval chain".formatted(process.en()),
        "%s没有审批链".formatted(process.zh()));
  }

  public static Problem candidateHasProblems() {
    return Problem.of(
        "approval.candidate-has-problems",
        ProblemCategory.CONFLICT,
        "This candidate has problems; mend them first, then it can be tried",
        "该候选配置仍有问题，请先修正再试运行");
  }

  public static Problem otherForm(Text process) {
    return Problem.of(
            "approval.other-form",
            ProblemCategory.INVALID,
            "This record is of another form; choose one of %s".formatted(process.en()),
            "该单据属于其他表单，请选择%s的单据".formatted(process.zh()))
        .at("/record");
  }

  public static Problem noSuchAnswer(String step, String outcome, int place) {
    return Problem.of(
            "approval.no-such-answer",
            ProblemCategory.INVALID,
            "Step %s has no outcome %s; ask once more without it to see what it offers"
                .formatted(step, outcome),
            "步骤“%s”没有结果“%s”，请去掉后重新查看可选结果".formatted(step, outcome))
        .at("/answers/" + place);
  }

  public static Problem tooManyAnswers(int most) {
    return Problem.of(
            "approval.too-many-answers",
            ProblemCategory.INVALID,
            "At most %d answers can be tried at once".formatted(most),
            "一次最多试 %d 个结果".formatted(most))
        .at("/answers");
  }

  public static Problem hadNoApproval() {
    return Problem.of(
        "approval.had-no-approval",
        ProblemCategory.CONFLICT,
        "This record never had an approval",
        "该单据没有审批记录");
  }

  public static Problem badAmount(int asked, int most) {
    return Problem.of(
            "approval.bad-amount",
            ProblemCategory.INVALID,
            "%d records cannot be played; choose 1 to %d".formatted(asked, most),
            "不能回放 %d 张单据，请填写 1 至 %d".formatted(asked, most))
        .at("/most");
  }

  public static Problem replayNotNow(Text state) {
    return Problem.of(
        "approval.replay-not-now",
        ProblemCategory.CONFLICT,
        "This replay is over already: %s".formatted(state.en()),
        "该回放已结束：%s".formatted(state.zh()));
  }

  public static Problem noSuchReplay() {
    return Problem.of(
        "approval.no-such-replay",
        ProblemCategory.NOT_FOUND,
        "There is no such replay, or it is not yours to see",
        "没有该回放，或您无权查看");
  }

  public static Problem notMovable(List<Text> why) {
    return Problem.of(
        "approval.not-movable",
        ProblemCategory.CONFLICT,
        "It stays with its chain: "
            + (why.isEmpty() ? "nothing is different for it" : join(why, Text::en, "; ")),
        "保持原审批链：" + (why.isEmpty() ? "没有变化" : join(why, Text::zh, "；")));
  }

  private static String join(List<Text> texts, Function<Text, String> language, String between) {
    return texts.stream().map(language).collect(Collectors.joining(between));
  }

  public static Problem noSuchStep(String was, String is) {
    return Problem.of(
            "approval.no-such-step",
            ProblemCategory.INVALID,
            "The live chain has no step %s; choose another one for %s".formatted(is, was),
            "当前审批链没有步骤“%s”，请为“%s”另选".formatted(is, was))
        .at("/renamed/" + was);
  }

  public static Problem badRenaming(String pair) {
    return Problem.of(
        "approval.bad-renaming",
        ProblemCategory.INVALID,
        "%s names no two steps; write it as old:new".formatted(pair),
        "“%s”不是两个步骤，请写成 旧步骤:新步骤".formatted(pair));
  }

  public static Problem unknownGrouping(String by, List<String> allowed) {
    return Problem.of(
        "approval.unknown-grouping",
        ProblemCategory.INVALID,
        "Figures cannot be told by %s; choose among %s".formatted(by, String.join(", ", allowed)),
        "不能按“%s”统计，可选：%s".formatted(by, String.join("、", allowed)));
  }

  public static Problem unknownHours(String hours, List<String> allowed) {
    return Problem.of(
        "approval.unknown-hours",
        ProblemCategory.INVALID,
        "Time cannot be told as %s; choose among %s".formatted(hours, String.join(", ", allowed)),
        "耗时不能按“%s”计算，可选：%s".formatted(hours, String.join("、", allowed)));
  }

  public static Problem unreadableDay(String written) {
    return Problem.of(
        "approval.unreadable-day",
        ProblemCategory.INVALID,
        "%s is no day; write it as 2026-03-31".formatted(written),
        "“%s”不是有效日期，请写成 2026-03-31 的形式".formatted(written));
  }

  public static Problem periodReversed(LocalDate from, LocalDate until) {
    return Problem.of(
        "approval.period-reversed",
        ProblemCategory.INVALID,
        "The period ends on %s, before it begins on %s; exchange the two".formatted(until, from),
        "统计期间的结束日期 %s 早于开始日期 %s，请对调".formatted(until, from));
  }

  public static Problem notYours(Text step) {
    return Problem.of(
        "approval.not-yours",
        ProblemCategory.FORBIDDEN,
        "Task %s is for other people; your own tasks are on the home page".formatted(step.en()),
        "任务“%s”由其他人员办理，您的待办任务见首页".formatted(step.zh()));
  }

  public static Problem alreadyDecided(String who, Text outcome, Instant at, ZoneId zone) {
    String when = MINUTE.format(at.atZone(zone));
    return Problem.of(
        "approval.already-decided",
        ProblemCategory.CONFLICT,
        "%s has decided this task already: %s, at %s. Reload to see how it went on"
            .formatted(who, outcome.en(), when),
        "%s 已于 %s 办理该任务：%s，请刷新查看后续情况".formatted(who, when, outcome.zh()));
  }

  public static Problem dropped() {
    return Problem.of(
        "approval.task-dropped",
        ProblemCategory.CONFLICT,
        "This task is no longer needed: the approval went on without it. Reload to see how",
        "该任务已无需办理：审批已通过其他路径继续，请刷新查看");
  }

  /**
   * @param act the step that was done and its outcome, where it was one
   */
  public static Problem recordChanged(String who, Instant at, ZoneId zone, Optional<Text> act) {
    String when = MINUTE.format(at.atZone(zone));
    String en = act.map(text -> " (%s)".formatted(text.en())).orElse("");
    String zh = act.map(text -> "（%s）".formatted(text.zh())).orElse("");
    return Problem.of(
            "approval.record-changed",
            ProblemCategory.CONFLICT,
            "%s changed the record at %s%s, after you opened it. Reload, look at the change and decide again"
                .formatted(who, when, en),
            "您打开单据后，%s 于 %s 修改了该单据%s，请刷新查看修改内容后重新办理".formatted(who, when, zh))
        .at("/version");
  }

  public static Problem unknownOutcome(String outcome, List<String> allowed) {
    return Problem.of(
            "approval.unknown-outcome",
            ProblemCategory.INVALID,
            "This task has no outcome %s; it has %s".formatted(outcome, String.join(", ", allowed)),
            "该任务没有结果“%s”，可选：%s".formatted(outcome, String.join("、", allowed)))
        .at("/outcome");
  }

  public static Problem commentRequired(Text outcome) {
    return Problem.of(
            "approval.comment-required",
            ProblemCategory.INVALID,
            "Say why, in a comment, when the outcome is: %s".formatted(outcome.en()),
            "选择“%s”时须填写意见".formatted(outcome.zh()))
        .at("/comment");
  }

  public static Problem signatureMissing() {
    return Problem.of(
            "approval.signature-missing",
            ProblemCategory.INVALID,
            "Sign by hand to decide here; a task like this is not decided with many at once",
            "此步骤须手写签名；不能批量处理")
        .at("/signature");
  }

  public static Problem signatureNoImage() {
    return Problem.of(
            "approval.signature-no-image",
            ProblemCategory.INVALID,
            "A signature is a PNG or JPEG image",
            "签名须为 PNG 或 JPEG 图片")
        .at("/signature");
  }

  public static Problem scanMissing() {
    return Problem.of(
            "approval.scan-missing",
            ProblemCategory.INVALID,
            "This step demands a signature: upload the scan of the signed paper",
            "此步骤要求签名，请上传纸面签署件的扫描件")
        .at("/scan");
  }

  public static Problem paperNotSignedAgain() {
    return Problem.of(
            "approval.paper-not-signed-again",
            ProblemCategory.INVALID,
            "What was signed on paper is not signed again on the screen; send its scan as 'scan'",
            "纸面签署无须再在屏幕上签名，请以 scan 上传扫描件")
        .at("/decision/signature");
  }

  public static Problem attachmentsMissing(int least) {
    return Problem.of(
            "approval.attachments-missing",
            ProblemCategory.INVALID,
            "Attach at least %d %s to decide here".formatted(least, least == 1 ? "file" : "files"),
            "此步骤须至少附上 %d 个文件".formatted(least))
        .at("/attachments");
  }

  public static Problem tooManyAttachments(int most) {
    return Problem.of(
            "approval.too-many-attachments",
            ProblemCategory.INVALID,
            "No more than %d files can come with a decision".formatted(most),
            "一次处理最多附 %d 个文件".formatted(most))
        .at("/attachments");
  }

  public static Problem commentsTooMany(int most, int longest) {
    return Problem.of(
            "approval.comment-templates",
            ProblemCategory.INVALID,
            "Keep up to %d comments of up to %d characters each, none of them empty"
                .formatted(most, longest),
            "最多保存 %d 条常用意见，每条不超过 %d 字且不为空".formatted(most, longest))
        .at("/items");
  }

  public static Problem noSuchPerson() {
    return Problem.of(
            "approval.no-such-person",
            ProblemCategory.INVALID,
            "There is no such person, or they no longer work here; choose somebody else",
            "没有该人员或其已离职，请另选他人")
        .at("/person");
  }

  public static Problem onlyRepairs() {
    return Problem.of(
        "approval.only-repairs",
        ProblemCategory.CONFLICT,
        "The approval has stopped here; it can be gone on with or cancelled, nothing else",
        "审批在此中断，只能继续或作废");
  }

  public static Problem reminded(Instant at, ZoneId zone) {
    String when = MINUTE.format(at.atZone(zone));
    return Problem.of(
        "approval.reminded-already",
        ProblemCategory.CONFLICT,
        "They were reminded at %s; wait an hour before you remind them again".formatted(when),
        "已于 %s 催办，请间隔一小时后再催办".formatted(when));
  }

  public static Problem nobodyToRemind() {
    return Problem.of(
        "approval.nobody-to-remind",
        ProblemCategory.CONFLICT,
        "Nobody else is asked now, so there is nobody to remind",
        "当前没有其他待办人员，无需催办");
  }

  public static Problem notYourAct(Text act) {
    return Problem.of(
        "approval.act-not-yours",
        ProblemCategory.FORBIDDEN,
        "This is for those who have worked on the record, as far as its chain allows: %s"
            .formatted(act.en()),
        "仅参与过该单据办理且审批链允许的人员可以：%s".formatted(act.zh()));
  }

  public static Problem nothingToUndo() {
    return Problem.of(
        "approval.nothing-to-undo",
        ProblemCategory.CONFLICT,
        "There is nothing of yours to undo: somebody has acted since, it had effects that last, or the chain does not allow it",
        "没有可撤销的办理：之后已有他人操作、其结果已不可撤回，或审批链不允许撤销");
  }

  public static Problem withdrawForbidden() {
    return Problem.of(
        "approval.act-not-allowed",
        ProblemCategory.FORBIDDEN,
        "The chain does not allow this: withdraw. Cancel the record instead",
        "审批链不允许撤回，可改为作废单据");
  }

  public static Problem tooManyAtOnce(int found, int most) {
    return Problem.of(
            "approval.too-many-at-once",
            ProblemCategory.INVALID,
            "Decide between 1 and %d tasks in one go, not %d".formatted(most, found),
            "一次可处理 1 到 %d 项任务，而非 %d 项".formatted(most, found))
        .at("/decisions");
  }

  public static Problem reasonMissing() {
    return Problem.of(
            "approval.reason-missing",
            ProblemCategory.INVALID,
            "Say why; the reason is kept in the time line",
            "请说明原因，原因将记入时间线")
        .at("/reason");
  }

  public static Problem noSuchAgent() {
    return Problem.of(
            "approval.no-such-agent",
            ProblemCategory.INVALID,
            "Say who stands in for whom; both must be people who work here",
            "请指明代理人和被代理人，且均须为在职人员")
        .at("/agent");
  }

  public static Problem agentIsOneself() {
    return Problem.of(
            "approval.agent-is-oneself",
            ProblemCategory.INVALID,
            "Nobody stands in for themselves; choose somebody else",
            "不能由本人代理本人，请另选他人")
        .at("/agent");
  }

  public static Problem agencyTimes() {
    return Problem.of(
            "approval.agency-times",
            ProblemCategory.INVALID,
            "Say from when to when; the end lies after the beginning and in the future",
            "请指明起止时间；结束时间须晚于开始时间且在将来")
        .at("/until");
  }

  public static Problem noSuchProcess(String process, Collection<String> known) {
    Text hint = Suggestions.among(process, known);
    return Problem.of(
            "approval.no-such-process",
            ProblemCategory.INVALID,
            "There is no process '%s'%s".formatted(process, hint.en()),
            "没有流程“%s”%s".formatted(process, hint.zh()))
        .at("/processes");
  }

  public static Problem noSuchAssistant() {
    return Problem.of(
        "approval.no-such-assistant",
        ProblemCategory.NOT_FOUND,
        "There is no such assistant; choose somebody else than yourself who works here",
        "没有该助理；请选择本人以外的在职人员");
  }

  /** Whoever may set agents for somebody else does not become one that way. */
  public static Problem assistantIsAgent() {
    return Problem.of(
            "approval.assistant-is-agent",
            ProblemCategory.INVALID,
            "You set this for somebody else, so you cannot stand in yourself; choose another agent, "
                + "or let the person name you",
            "您是为他人设置代理，不能由您本人代理；请另选他人，或由其本人指定您")
        .at("/agent");
  }

  public static Problem noSuchAgency() {
    return Problem.of(
        "approval.no-such-agency",
        ProblemCategory.NOT_FOUND,
        "There is no such agency, or it is not yours to end",
        "没有该代理，或您无权结束");
  }

  public static Problem notAsked(String name) {
    return Problem.of(
            "approval.signer-not-asked",
            ProblemCategory.INVALID,
            "%s is not asked in this task; the paper must be signed by one of those who are"
                .formatted(name),
            "%s 不是该任务的办理人，纸面须由办理人之一签署".formatted(name))
        .at("/signer");
  }

  public static Problem paperNotYours(Text step) {
    return Problem.of(
        "approval.paper-not-yours",
        ProblemCategory.FORBIDDEN,
        "The chain lets others enter what was signed on paper at step %s, or nobody"
            .formatted(step.en()),
        "步骤“%s”的纸面签署由审批链指定的其他人录入，或不允许录入".formatted(step.zh()));
  }

  public static Problem paperDate() {
    return Problem.of(
            "approval.paper-date",
            ProblemCategory.INVALID,
            "Say on which day it was signed; that is today or before",
            "请填写签署日期，不得晚于今天")
        .at("/signedOn");
  }

  public static Problem noApproval() {
    return Problem.of(
        "approval.none",
        ProblemCategory.NOT_FOUND,
        "This record has no approval; its form is not bound to a chain",
        "该单据没有审批流程，其表单未绑定审批链");
  }

  public static Problem notRunning() {
    return Problem.of(
        "approval.not-running",
        ProblemCategory.CONFLICT,
        "No approval of this record is running",
        "该单据没有进行中的审批");
  }

  public static Problem notWithdrawable() {
    return Problem.of(
        "approval.not-withdrawable",
        ProblemCategory.CONFLICT,
        "Somebody has worked on this record already, so it can no longer be withdrawn; cancel it instead",
        "该单据已有人办理，不能撤回，可改为作废");
  }

  public static Problem onlyCreatorWithdraws() {
    return Problem.of(
        "approval.only-creator-withdraws",
        ProblemCategory.FORBIDDEN,
        "Only who made the record can withdraw it",
        "只有创建人可以撤回该单据");
  }

  public static Problem badCursor() {
    return Problem.of(
            "approval.bad-cursor",
            ProblemCategory.INVALID,
            "This cursor is not one of ours or no longer good; start again without one",
            "游标无效或已失效，请不带游标重新查询")
        .at("/cursor");
  }
}
