package org.docket.approval.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.call.CallWords;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.CallStep.Member;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.Truth;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Reads what another system has answered, and finds the outcome that the chain has for it. */
record CallAnswers(CallStep step, RecordFacts facts) {

  /** What an answer means. */
  sealed interface Meaning {

    /**
     * It goes on.
     *
     * @param names what the expressions of the outcome see
     */
    record Outcome(String key, Values names) implements Meaning {}

    /** The answer is none, or the record does not tell how it goes on. */
    record None(Text why) implements Meaning {}
  }

  Meaning of(JsonNode body) {
    Map<String, @Nullable Object> members = new HashMap<>();
    for (Member member : step.answer()) {
      JsonNode there = body.at(member.pointer());
      boolean empty = there.isMissingNode() || there.isNull();
      Optional<Object> value = empty ? Optional.empty() : value(there, member.type());
      if (value.isEmpty() && !(empty && member.optional())) {
        return new Meaning.None(CallWords.missing(member.pointer(), member.type().notation()));
      }
      members.put(member.name(), value.orElse(null));
    }
    Values answer = Values.of(members);
    Values outer = facts.values();
    Values names = name -> name.equals(CallStep.ANSWER) ? answer : outer.get(name);
    return outcome(names);
  }

  private Meaning outcome(Values names) {
    EvaluationContext context = facts.context();
    for (StepOutcome outcome : step.outcomes()) {
      Optional<Condition> condition = Optional.ofNullable(step.conditions().get(outcome.key()));
      if (outcome.key().equals(CallStep.FAILED)) {
        continue;
      }
      Truth truth = condition.map(when -> holds(when, names, context)).orElse(Truth.YES);
      if (truth instanceof Truth.Problematic unknown) {
        return new Meaning.None(unknown.problem());
      }
      if (truth.equals(Truth.YES)) {
        return new Meaning.Outcome(outcome.key(), names);
      }
    }
    return new Meaning.Outcome(CallStep.ANSWERED, names);
  }

  private static Truth holds(Condition condition, Values names, EvaluationContext context) {
    try {
      return Truth.of(condition.expression().isTrue(names, context));
    } catch (ProblemException unknown) {
      return new Truth.Problematic(unknown.first().message());
    }
  }

  /** Empty for what is of another type. */
  private static Optional<Object> value(JsonNode there, Type type) {
    if (type.equals(Type.NUMBER)) {
      return there.isNumber() ? Optional.of(there.decimalValue()) : Optional.empty();
    }
    if (type.equals(Type.YES_NO)) {
      return there.isBoolean() ? Optional.of(there.booleanValue()) : Optional.empty();
    }
    if (!there.isTextual()) {
      return Optional.empty();
    }
    try {
      if (type.equals(Type.DATE)) {
        return Optional.of(LocalDate.parse(there.asText()));
      }
      return type.equals(Type.DATE_TIME)
          ? Optional.of(OffsetDateTime.parse(there.asText()))
          : Optional.of(there.asText());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
