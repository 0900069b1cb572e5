package org.docket.record;

import static org.docket.problem.ProblemCategory.CONFLICT;
import static org.docket.problem.ProblemCategory.FORBIDDEN;
import static org.docket.problem.ProblemCategory.INVALID;
import static org.docket.problem.ProblemCategory.NOT_FOUND;
import static org.docket.problem.ProblemCategory.PRECONDITION;
import static org.docket.problem.ProblemCategory.TOO_LARGE;
import static org.docket.problem.ProblemCategory.UNAVAILABLE;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.access.AccessProblems;
import org.docket.problem.Problem;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What can go wrong with records. */
public final class RecordProblems {

  private RecordProblems() {}

  /** Also for a record that the person may not know of. */
  /** The very answer that whoever may not read a record gets. */
  public static Problem notFound() {
    return AccessProblems.noSuchRecord();
  }

  static Problem hasNumber(String number) {
    return Problem.of(
        "record.has-number",
        CONFLICT,
        "The record has the number %s already; a number never changes".formatted(number),
        "单据已有编号 %s，编号不可更改".formatted(number));
  }

  public static Problem noSuchForm(String key) {
    return Problem.of(
        "record.no-such-form",
        NOT_FOUND,
        "There is no form '%s', or you may not use it".formatted(key),
        "没有表单“%s”，或您无权使用".formatted(key));
  }

  public static Problem unknownState(String state) {
    String known =
        Stream.of(RecordState.values()).map(RecordState::key).collect(Collectors.joining(", "));
    return Problem.of(
        "record.unknown-state",
        INVALID,
        "There is no state '%s'; the states are: %s".formatted(state, known),
        "没有状态“%s”，可用的有：%s".formatted(state, known));
  }

  public static Problem noSuchList(String key) {
    return Problem.of(
        "record.no-such-list",
        NOT_FOUND,
        "There is no code list '%s'".formatted(key),
        "没有代码表“%s”".formatted(key));
  }

  public static Problem keyUsedForSomethingElse() {
    return Problem.of(
        "record.key-used-before",
        CONFLICT,
        "This Idempotency-Key was used for another request; choose a new key",
        "该 Idempotency-Key 已用于其他请求，请使用新的键");
  }

  public static Problem sameRequestRuns() {
    return Problem.of(
        "record.same-request-runs",
        CONFLICT,
        "The same request is being worked on; repeat it in a moment to get its answer",
        "相同的请求正在处理，请稍后重试以获取结果");
  }

  public static Problem bulkSize(int most) {
    return Problem.of(
            "record.bulk-size",
            INVALID,
            "A request has 1 to %d items; send more in several requests".formatted(most),
            "每次请求 1 至 %d 项，更多请分多次发送".formatted(most))
        .at("/items");
  }

  public static Problem badKey() {
    return Problem.of(
        "record.bad-key",
        INVALID,
        "An Idempotency-Key has 1 to 100 visible characters",
        "Idempotency-Key 应为 1 至 100 个可见字符");
  }

  /**
   * Somebody else was faster.
   *
   * @param fields titles of what was changed
   */
  public static Problem stale(String who, String when, List<Text> fields) {
    String en = fields.stream().map(Text::en).collect(Collectors.joining(", ", ": ", ""));
    String zh = fields.stream().map(Text::zh).collect(Collectors.joining("、", "：", ""));
    return Problem.of(
        "record.stale",
        PRECONDITION,
        "%s changed this record at %s, after you opened it%s. Load it again and repeat your change"
            .formatted(who, when, fields.isEmpty() ? "" : en),
        "您打开后，%s 于 %s 修改了该单据%s，请重新载入后再修改".formatted(who, when, fields.isEmpty() ? "" : zh));
  }

  public static Problem notAmendable(Text state) {
    return Problem.of(
        "record.not-amendable",
        CONFLICT,
        "The record is in state \"%s\"; only what is completed can be corrected"
            .formatted(state.en()),
        "单据处于“%s”状态，只有已完成的单据可以更正".formatted(state.zh()));
  }

  public static Problem amendmentReasonMissing() {
    return Problem.of(
            "record.amendment-reason-missing",
            INVALID,
            "Say why the record is corrected",
            "请填写更正原因")
        .at("/reason");
  }

  public static Problem nothingAmended() {
    return Problem.of(
        "record.nothing-amended",
        INVALID,
        "Nothing was changed; change what is to be corrected",
        "没有任何修改，请修改需要更正的内容");
  }

  /** In the words of the form. */
  public static Problem guarded(Text say) {
    return Problem.of("record.guarded", CONFLICT, say.en(), say.zh());
  }

  /**
   * Open records refer to it.
   *
   * @param readable those that the person may read
   * @param others how many more there are
   */
  public static Problem referredTo(List<String> readable, int others) {
    String en = String.join(", ", readable);
    String zh = String.join("、", readable);
    String more = others == 0 ? "" : (readable.isEmpty() ? "" : " and ") + others + " more";
    String moreZh = others == 0 ? "" : (readable.isEmpty() ? "" : "及") + "其他 " + others + " 张";
    return Problem.of(
        "record.referred-to",
        CONFLICT,
        "Records in progress refer to it: %s%s. Finish or cancel them first".formatted(en, more),
        "仍有处理中的单据引用它：%s%s。请先办结或作废这些单据".formatted(zh, moreZh));
  }

  public static Problem notEditable(Text state) {
    return Problem.of(
        "record.not-editable",
        CONFLICT,
        "The record is in state \"%s\" and cannot be changed outside its approval"
            .formatted(state.en()),
        "单据处于“%s”状态，不能在审批流程之外修改".formatted(state.zh()));
  }

  public static Problem alreadySubmitted() {
    return Problem.of(
        "record.already-submitted",
        CONFLICT,
        "The record was handed in already; open it to see where it is",
        "该单据已提交，请打开查看其进度");
  }

  public static Problem notMadeFrom(Text form, String mapping) {
    return Problem.of(
        "record.not-made-from",
        CONFLICT,
        "\"%s\" has no mapping '%s' that starts from this record as it is now"
            .formatted(form.en(), mapping),
        "“%s”没有可用于该单据当前状态的映射“%s”".formatted(form.zh(), mapping));
  }

  public static Problem noSuchRevision(int number) {
    return Problem.of(
        "record.no-such-revision",
        NOT_FOUND,
        "The record has no version %d; choose one of its list of versions".formatted(number),
        "该单据没有第 %d 版，请从版本列表中选择".formatted(number));
  }

  public static Problem notDiscardable() {
    return Problem.of(
        "record.not-discardable",
        CONFLICT,
        "The record was handed in before and is kept with its number; cancel it instead",
        "该单据曾经提交，其编号须保留，请改为作废");
  }

  public static Problem notCancellable(Text state) {
    return Problem.of(
        "record.not-cancellable",
        CONFLICT,
        "The record is in state \"%s\" and cannot be cancelled any more".formatted(state.en()),
        "单据处于“%s”状态，不能再作废".formatted(state.zh()));
  }

  public static Problem draftKeepsItself() {
    return Problem.of(
        "record.draft-keeps-itself",
        CONFLICT,
        "A draft keeps what is typed by itself; send it as the draft",
        "草稿自身会保存填写内容，请按草稿保存");
  }

  public static Problem inputTooLong() {
    return Problem.of(
        "record.input-too-long",
        INVALID,
        "So much cannot be kept while it is typed; save it",
        "填写内容过长，无法暂存，请先保存");
  }

  public static Problem reasonMissing() {
    return Problem.of(
            "record.reason-missing", INVALID, "Say why the record is cancelled", "请填写作废原因")
        .at("/reason");
  }

  public static Problem notUnique(Text field, String value, String pointer) {
    return Problem.of(
            "record.not-unique",
            CONFLICT,
            "Another record has '%s' in \"%s\" already; each value may occur once"
                .formatted(value, field.en()),
            "“%s”的值“%s”已被其他单据使用，不能重复".formatted(field.zh(), value))
        .at(pointer);
  }

  public static Problem batchTooLarge(int size, int most) {
    return Problem.of(
        "record.batch-too-large",
        INVALID,
        "A batch holds at most %d records, not %d; send them in several".formatted(most, size),
        "一批最多 %d 条单据，现有 %d 条，请分批提交".formatted(most, size));
  }

  public static Problem batchOvertaken() {
    return Problem.of(
        "record.batch-overtaken",
        CONFLICT,
        "Somebody else saved a record with one of these values, which must be unique, at this"
            + " moment; nothing was saved, send the batch again",
        "有人恰好同时保存了含有相同唯一值的单据，本批未保存，请重新提交");
  }

  /** Several fields that no other record has the same values in. */
  public static Problem notUniqueTogether(
      @Nullable Text say, Text fields, String value, String pointer) {
    Text usual =
        Text.of(
            "Another record has '%s' in %s already; together they may occur once"
                .formatted(value, fields.en()),
            "%s 的值“%s”已被其他单据使用，合在一起不能重复".formatted(fields.zh(), value));
    return Problem.of("record.not-unique", CONFLICT, say == null ? usual : say).at(pointer);
  }

  public static Problem notMasked(String field) {
    return Problem.of(
        "record.not-masked",
        NOT_FOUND,
        "There is no masked field '%s' here that you may see".formatted(field),
        "此处没有您可查看的遮蔽字段“%s”".formatted(field));
  }

  public static Problem noOwnerUnit() {
    return Problem.of(
        "record.no-owner-unit",
        INVALID,
        "The record belongs to no unit, because its creator has no appointment. Ask an"
            + " administrator for an appointment, or fill in the unit",
        "单据没有所属部门，因为创建人没有任职。请联系管理员添加任职，或填写部门");
  }

  public static Problem unknownView(String view, Collection<String> known) {
    String list = String.join(", ", known);
    return Problem.of(
        "record.unknown-view",
        NOT_FOUND,
        "The form has no list '%s'; it has: %s".formatted(view, list),
        "表单没有列表“%s”，可用的有：%s".formatted(view, list));
  }

  public static Problem unknownColumn(String column, Collection<String> known) {
    String list = String.join(", ", known.stream().sorted().toList());
    return Problem.of(
        "record.unknown-column",
        INVALID,
        "The list cannot be filtered or sorted by '%s'; possible are: %s".formatted(column, list),
        "列表不能按“%s”筛选或排序，可用的有：%s".formatted(column, list));
  }

  public static Problem unknownField(String field, Collection<String> known) {
    String list = String.join(", ", known);
    return Problem.of(
        "record.unknown-field",
        INVALID,
        "The list has no column '%s' to show; possible are: %s".formatted(field, list),
        "列表没有可显示的列“%s”，可用的有：%s".formatted(field, list));
  }

  public static Problem badFilter(String column, String value, String expected, String zh) {
    return Problem.of(
        "record.bad-filter",
        INVALID,
        "The filter of '%s' cannot be '%s'; it takes %s".formatted(column, value, expected),
        "“%s”的筛选条件不能是“%s”，应为%s".formatted(column, value, zh));
  }

  public static Problem unreadableFilter(String pointer, Collection<String> operators) {
    String known = String.join(", ", operators);
    String place = pointer.isEmpty() ? "/" : pointer;
    return Problem.of(
        "record.unreadable-filter",
        INVALID,
        ("The filter cannot be read at %s: a condition is [\"column\", \"operator\", value] with"
                + " one of the operators %s; and, or, not, any and all put conditions together")
            .formatted(place, known),
        "筛选条件在 %s 处无法识别：条件应写作 [\"列\", \"运算符\", 值]，运算符可用：%s；用 and、or、not、any、all 组合条件"
            .formatted(place, known));
  }

  public static Problem filterTooLarge(int longest, int conditions, int deepest) {
    return Problem.of(
        "record.filter-too-large",
        INVALID,
        "A filter has at most %d characters, %d conditions and %d levels; make it simpler"
            .formatted(longest, conditions, deepest),
        "筛选条件最多 %d 个字符、%d 个条件、%d 层，请简化".formatted(longest, conditions, deepest));
  }

  public static Problem noSuchView() {
    return Problem.of(
        "record.no-such-view",
        NOT_FOUND,
        "There is no such view, or it is not yours to change",
        "没有该视图，或您无权修改");
  }

  public static Problem badViewTitle(int longest) {
    return Problem.of(
            "record.bad-view-title",
            INVALID,
            "A view has a name of 1 to %d characters".formatted(longest),
            "视图名称应为 1 至 %d 个字符".formatted(longest))
        .at("/title");
  }

  public static Problem viewTooLarge(int longest) {
    return Problem.of(
            "record.view-too-large",
            INVALID,
            "The address of a view has at most %d characters; make its filter simpler"
                .formatted(longest),
            "视图地址最多 %d 个字符，请简化筛选条件".formatted(longest))
        .at("/address");
  }

  public static Problem tooManyViews(int most) {
    return Problem.of(
        "record.too-many-views",
        CONFLICT,
        "You keep %d views of this form already; remove one first".formatted(most),
        "您在此表单已保存 %d 个视图，请先删除一个".formatted(most));
  }

  public static Problem unknownSharing() {
    return Problem.of(
            "record.unknown-sharing",
            INVALID,
            "A view is shared with nobody, unit or everyone",
            "视图的共享范围应为 nobody、unit 或 everyone")
        .at("/sharing");
  }

  public static Problem mayNotShare() {
    return Problem.of(
            "record.may-not-share",
            FORBIDDEN,
            "Only who administers the form may share a view with everyone; share it with your unit",
            "只有表单管理者可将视图共享给所有人，您可共享给本部门")
        .at("/sharing");
  }

  public static Problem badFigure(String written, String expected, String zh) {
    return Problem.of(
        "record.bad-figure",
        INVALID,
        "'%s' cannot be measured or grouped by; use %s".formatted(written, expected),
        "不能按“%s”统计或分组，请使用%s".formatted(written, zh));
  }

  public static Problem tooManyFigures(int groups, int measures) {
    return Problem.of(
        "record.too-many-figures",
        INVALID,
        "At most %d columns to group by and %d figures; leave some out".formatted(groups, measures),
        "最多按 %d 列分组、统计 %d 项，请减少".formatted(groups, measures));
  }

  public static Problem tooManySorts(int most) {
    return Problem.of(
        "record.too-many-sorts",
        INVALID,
        "A list is sorted by at most %d columns; leave some out".formatted(most),
        "列表最多按 %d 列排序，请减少".formatted(most));
  }

  public static Problem badCursor() {
    return Problem.of(
        "record.bad-cursor",
        INVALID,
        "The cursor does not belong to this list; begin again without a cursor",
        "游标不属于此列表，请去掉游标重新开始");
  }

  public static Problem badLimit(int most) {
    return Problem.of(
        "record.bad-limit",
        INVALID,
        "A page has 1 to %d records; choose a limit in that range".formatted(most),
        "每页 1 至 %d 条，请在此范围内选择".formatted(most));
  }

  public static Problem noCandidates(String path) {
    return Problem.of(
        "record.no-candidates",
        INVALID,
        "'%s' is no field that refers to something; name a reference, person, unit or position"
            .formatted(path),
        "“%s”不是引用类字段，请指定引用、人员、部门或岗位字段".formatted(path));
  }

  public static Problem attachmentNotFound() {
    return Problem.of(
        "record.attachment-not-found",
        NOT_FOUND,
        "There is no such file, or you may not see it",
        "没有该文件，或您无权查看");
  }

  public static Problem attachmentTooLarge(long most) {
    return Problem.of(
        "record.attachment-too-large",
        TOO_LARGE,
        "The file is larger than %d MB; make it smaller".formatted(most >> 20),
        "文件超过 %d MB，请压缩后再上传".formatted(most >> 20));
  }

  public static Problem attachmentEmpty() {
    return Problem.of(
        "record.attachment-empty", INVALID, "The file is empty; choose another", "文件为空，请另选");
  }

  public static Problem attachmentMislabelled(String name, String type) {
    return Problem.of(
        "record.attachment-mislabelled",
        INVALID,
        "'%s' holds something else than its name says (%s). Choose the right file, or give it the"
                .formatted(name, type)
            + " ending that fits",
        "“%s”的内容与扩展名不符（实际为 %s），请选择正确的文件或改正扩展名".formatted(name, type));
  }

  public static Problem attachmentTwofold(String name) {
    return Problem.of(
        "record.attachment-twofold",
        INVALID,
        "'%s' hides something else inside. Open it, save it again, and upload that".formatted(name),
        "“%s”中夹带了其他内容，请打开后重新保存再上传".formatted(name));
  }

  public static Problem attachmentIsProgram() {
    return Problem.of(
        "record.attachment-program",
        INVALID,
        "The file is a program; programs are not accepted. Put what is needed into a document",
        "该文件是程序，不能上传。请改用文档说明");
  }

  public static Problem attachmentHarmful() {
    return Problem.of(
        "record.attachment-harmful",
        FORBIDDEN,
        "The virus scanner calls this file harmful; it is not given out. Tell the administrator",
        "病毒扫描判定该文件有害，已禁止使用，请联系管理员");
  }

  public static Problem scannerUnavailable() {
    return Problem.of(
        "record.scanner-unavailable",
        UNAVAILABLE,
        "Files cannot be checked for viruses now, so none is taken. Try again in some minutes",
        "病毒扫描暂不可用，暂时无法上传文件，请几分钟后重试");
  }

  public static Problem noPreview() {
    return Problem.of(
        "record.no-preview",
        NOT_FOUND,
        "There is no small picture of this file; open the file itself",
        "该文件没有缩略图，请直接打开文件");
  }

  public static Problem attachmentName() {
    return Problem.of(
        "record.attachment-name",
        INVALID,
        "A file needs a name of at most 200 characters without slashes",
        "文件名不能为空，最多 200 个字符，且不含斜杠");
  }

  public static Problem mayNotCreate(Text form) {
    return Problem.of(
        "record.may-not-create",
        FORBIDDEN,
        "You may not create \"%s\"".formatted(form.en()),
        "您无权创建“%s”".formatted(form.zh()));
  }
}
