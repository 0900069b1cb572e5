package org.docket.approval.chain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.problem.Text;

/** What people can do in an approval. A chain can forbid those that are optional. */
public enum Act {
  /** Answers with one of the outcomes of the step. */
  DECIDE("decide", "办理", false),
  /** Sends the record back to a step that was done before. */
  RETURN("return to a step", "退回到步骤", true),
  /** Hands the task over to somebody else for good. */
  TRANSFER("hand over", "转办", true),
  /** Has somebody else prepare the answer; the task comes back. */
  DELEGATE("delegate", "委派", true),
  /** Asks for the consent of one person more. */
  ADD_SIGNER("add a signer", "加签", true),
  /** Does without somebody who was added. */
  REMOVE_SIGNER("remove a signer", "减签", true),
  /** Asks somebody something; the task stays. */
  ASK("ask a question", "征询", true),
  /** Answers a question. */
  REPLY("reply", "答复", false),
  /** Takes a task out of a pool, so that the others leave it alone. */
  CLAIM("claim", "签收", true),
  /** Puts a task back into its pool. */
  RELEASE("release", "退还", false),
  /** Stops the clock of a task. */
  HOLD("put on hold", "挂起", true),
  /** Lets the clock go on. */
  RESUME("resume", "恢复", false),
  /** Takes back what one did last, before anybody else acts. */
  UNDO("undo", "撤销办理", true),
  /** Reminds those whom the record waits for. */
  REMIND("remind", "催办", true),
  /** Makes a draft again of what one has handed in. */
  WITHDRAW("withdraw", "撤回", true),
  /** Enters what one of those asked has signed on paper; whom the chain names by {@code paper:}. */
  PAPER("enter a decision signed on paper", "录入纸面签署", false);

  private final String en;
  private final String zh;
  private final boolean optional;

  Act(String en, String zh, boolean optional) {
    this.en = en;
    this.zh = zh;
    this.optional = optional;
  }

  public Text title() {
    return Text.of(en, zh);
  }

  /** Whether a chain can forbid it. */
  public boolean isOptional() {
    return optional;
  }

  /** As it is written in files and answers, such as {@code add-signer}. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is allowed where a chain says nothing. */
  public static Set<Act> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(Act.class));
  }

  /** Those that a chain can forbid, by the keys that it allows. */
  public static Set<Act> allowed(List<String> keys) {
    return Arrays.stream(values())
        .filter(act -> !act.optional || keys.contains(act.key()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
