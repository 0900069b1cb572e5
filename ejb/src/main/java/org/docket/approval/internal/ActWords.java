package org.docket.approval.internal;

import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.ApprovalState;
import org.docket.problem.Text;

/** What people did, in the words of the time line. */
final class ActWords {

  private ActWords() {}

  static Text done(Act act) {
    return switch (act) {
      case DECIDE -> Text.of("Decided", "已办理");
      case RETURN -> Text.of("Returned", "退回");
      case TRANSFER -> Text.of("Handed over", "转办");
      case DELEGATE -> Text.of("Delegated", "委派");
      case ADD_SIGNER -> Text.of("Signer added", "加签");
      case REMOVE_SIGNER -> Text.of("Signer removed", "减签");
      case ASK -> Text.of("Question asked", "征询意见");
      case REPLY -> Text.of("Question answered", "答复征询");
      case CLAIM -> Text.of("Claimed", "签收");
      case RELEASE -> Text.of("Put back into the pool", "退还");
      case HOLD -> Text.of("Put on hold", "挂起");
      case RESUME -> Text.of("Resumed", "恢复");
      case UNDO -> Text.of("Undone", "撤销办理");
      case REMIND -> Text.of("Reminded", "催办");
      case WITHDRAW -> Text.of("Withdrawn", "撤回");
      case PAPER -> Text.of("Signed on paper", "纸面签署");
    };
  }

  static Text returnedTo(Text step) {
    return Text.of("Returned to " + step.en(), "退回至“" + step.zh() + "”");
  }

  static Text expired(Text outcome) {
    return Text.of("By itself, because it was late: " + outcome.en(), "超时自动处理：" + outcome.zh());
  }

  /** The title of an answer, also of those that no definition names. */
  static Text outcome(ChainMap map, String step, String outcome) {
    return switch (outcome) {
      case ApprovalState.RETURNED -> done(Act.RETURN);
      case ApprovalState.REPLIED -> done(Act.REPLY);
      default ->
          map.findStep(step)
              .flatMap(known -> known.outcome(outcome))
              .map(StepOutcome::title)
              .orElse(Text.same(outcome));
    };
  }
}
