package org.docket.web.approval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.PaperDecision;
import org.docket.approval.TaskAct;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** What is sent with the acts on a task. */
final class TaskActRequests {

  private TaskActRequests() {}

  /** A word about it; may be left out unless the act needs one. */
  record CommentRequest(@Nullable String comment) {
    static Optional<String> of(@Nullable CommentRequest request) {
      return request == null ? Optional.empty() : said(request.comment());
    }
  }

  /** Somebody, and a word about it. */
  record PersonRequest(@Required @Nullable UUID person, @Nullable String comment) {
    UUID who() {
      return required(person, "/person", Text.of("Say which person", "请指明人员"));
    }

    Optional<String> words() {
      return said(comment);
    }
  }

  /**
   * Somebody who is to consent as well.
   *
   * @param when {@code before}, {@code beside} or {@code after}; {@code beside} where it is left
   *     out
   */
  record SignerRequest(
      @Required @Nullable UUID person, @Nullable String when, @Nullable String comment) {
    TaskAct add() {
      UUID who = required(person, "/person", Text.of("Say which person", "请指明人员"));
      return new TaskAct.AddSigner(who, moment(), said(comment));
    }

    private TaskAct.When moment() {
      String word = when == null ? "beside" : when;
      return Arrays.stream(TaskAct.When.values())
          .filter(known -> key(known).equals(word))
          .findFirst()
          .orElseThrow(() -> new ProblemException(unknownWhen(word)));
    }

    private static String key(TaskAct.When when) {
      return when.name().toLowerCase(Locale.ROOT);
    }

    private static Problem unknownWhen(String word) {
      String known =
          Arrays.stream(TaskAct.When.values())
              .map(SignerRequest::key)
              .collect(Collectors.joining(", "));
      return Problem.of(
              "approval.unknown-when",
              ProblemCategory.INVALID,
              "A signer is not added '%s'; write one of %s".formatted(word, known),
              "加签方式“%s”无效，可写：%s".formatted(word, known))
          .at("/when");
    }
  }

  /**
   * A step that was done before.
   *
   * @param back whether that step leads straight back; else, or left out, all is walked again
   * @param comment why; must be said
   * @param data the fields that were filled in so far
   */
  record ReturnRequest(
      @Required @Nullable String step,
      @Nullable Boolean back,
      @Required @Nullable String comment,
      @Nullable ObjectNode data) {
    TaskAct sendBack() {
      String goal = required(step, "/step", Text.of("Say to which step", "请指明退回到哪个步骤"));
      ObjectNode filled = data == null ? JsonNodeFactory.instance.objectNode() : data;
      return new TaskAct.Return(goal, Boolean.TRUE.equals(back), said(comment), filled);
    }
  }

  /**
   * What was signed on paper.
   *
   * @param signer who signed
   * @param signedOn the day on the paper
   * @param decision with the files that the step demands as {@code attachments}
   * @param scan an upload: the signed paper; must be sent where the step demands a signature
   */
  record PaperRequest(
      @Required @Nullable UUID signer,
      @Required @Nullable LocalDate signedOn,
      @Required @Nullable DecisionRequest decision,
      @Nullable UUID scan) {
    PaperDecision paper() {
      return new PaperDecision(
          required(signer, "/signer", Text.of("Say who signed", "请指明签署人")),
          required(signedOn, "/signedOn", Text.of("Say on which day it was signed", "请填写签署日期")),
          required(decision, "/decision", Text.of("Say what was decided", "请填写处理结果")).decision(),
          Optional.ofNullable(scan));
    }
  }

  static Optional<String> said(@Nullable String comment) {
    return Optional.ofNullable(comment).map(String::strip).filter(words -> !words.isEmpty());
  }

  private static <T> T required(@Nullable T value, String pointer, Text text) {
    if (value == null) {
      throw new ProblemException(
          Problem.of("approval.incomplete-act", ProblemCategory.INVALID, text).at(pointer));
    }
    return value;
  }
}
