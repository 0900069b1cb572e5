package org.docket.document.handbook;

import java.util.Locale;
import java.util.Optional;
import org.docket.approval.SheetEdition;
import org.docket.approval.SheetStanding;
import org.docket.problem.Text;

/** How far what a process sheet says is approved (PROCESSES 5.1). */
public enum SheetState {
  /** No process controls sheets. */
  UNCONTROLLED,
  /** The head names an edition from before sheets were controlled. */
  TAKEN_OVER,
  NEVER_APPROVED,
  /** What was approved is not what the live release says. */
  CHANGED,
  IN_FORCE;

  /**
   * @param stamp of what the sheet says by now
   * @param hasHead whether the process itself names a version
   */
  static SheetState of(SheetStanding standing, String stamp, boolean hasHead) {
    if (!standing.controlled()) {
      return UNCONTROLLED;
    }
    return standing
        .inForce()
        .map(edition -> edition.stamp().equals(stamp) ? IN_FORCE : CHANGED)
        .orElse(hasHead ? TAKEN_OVER : NEVER_APPROVED);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In a sentence or more; empty where nothing is controlled. */
  public Text words(SheetStanding standing) {
    Text state =
        switch (this) {
          case UNCONTROLLED -> Text.same("");
          case TAKEN_OVER ->
              Text.of("Approved before sheets were controlled here.", "在本系统管理流程文件之前批准。");
          case NEVER_APPROVED -> Text.of("Not approved yet.", "尚未批准。");
          case IN_FORCE -> standing.inForce().map(SheetState::inForce).orElseThrow();
          case CHANGED -> standing.inForce().map(SheetState::changed).orElseThrow();
        };
    Text coming = standing.coming().map(SheetState::coming).orElse(Text.same(""));
    Text underWay =
        Optional.of(standing.underWay())
            .filter(numbers -> !numbers.isEmpty())
            .map(
                numbers ->
                    Text.of(
                        " Being approved: %s.".formatted(String.join(", ", numbers)),
                        "审批中：%s。".formatted(String.join("、", numbers))))
            .orElse(Text.same(""));
    return Text.of(
        state.en() + coming.en() + underWay.en(), state.zh() + coming.zh() + underWay.zh());
  }

  private static Text inForce(SheetEdition edition) {
    return Text.of(
        "Version %s, in force since %s, approved with %s."
            .formatted(edition.version(), edition.effective(), edition.number()),
        "版本 %s 自 %s 起生效，审批单 %s。"
            .formatted(edition.version(), edition.effective(), edition.number()));
  }

  private static Text changed(SheetEdition edition) {
    return Text.of(
        "Changed since version %s was approved with %s; what stands here is not approved yet."
            .formatted(edition.version(), edition.number()),
        "版本 %s（审批单 %s）批准后内容已变更，当前内容尚未批准。".formatted(edition.version(), edition.number()));
  }

  private static Text coming(SheetEdition edition) {
    return Text.of(
        " Version %s takes effect on %s.".formatted(edition.version(), edition.effective()),
        "版本 %s 将于 %s 生效。".formatted(edition.version(), edition.effective()));
  }
}
