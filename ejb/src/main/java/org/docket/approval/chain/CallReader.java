package org.docket.approval.chain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.approval.chain.CallStep.Header;
import org.docket.approval.chain.CallStep.Member;
import org.docket.approval.chain.CallStep.Patience;
import org.docket.approval.chain.CallStep.Request;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Type;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads a step that calls another system. */
final class CallReader {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

  /** What belongs to the connection, or says what Docket sends. */
  private static final Set<String> RESERVED =
      Set.of(
          "host",
          "content-length",
          "content-type",
          "connection",
          "expect",
          "upgrade",
          "transfer-encoding",
          "idempotency-key");

  private static final Map<String, Type> TYPES =
      Map.of(
          "text", Type.TEXT,
          "number", Type.NUMBER,
          "yes-no", Type.YES_NO,
          "date", Type.DATE,
          "datetime", Type.DATE_TIME);
  private static final int TRIES = 5;
  private static final int PAUSE_SECONDS = 60;
  private static final int TIMEOUT_SECONDS = 20;

  private final ChainExpressions expressions;
  private final ProblemCollector problems;
  private final Standing standing;

  CallReader(ChainExpressions expressions, ProblemCollector problems, Standing standing) {
    this.expressions = expressions;
    this.problems = problems;
    this.standing = standing;
  }

  CallStep read(MapNode step, String key, Text title) {
    List<Member> answer = answer(step);
    ChainExpressions afterwards = expressions.with(namesOf(answer));
    Optional<MapNode> written = step.map("outcomes");
    List<StepOutcome> outcomes =
        written
            .map(map -> new OutcomeReader(afterwards, problems, standing).all(map))
            .orElse(List.of());
    return new CallStep(
        key,
        title,
        expressions.condition(step, "when"),
        request(step),
        patience(step),
        answer,
        outcomes,
        written.map(map -> conditions(afterwards, map)).orElse(Map.of()),
        step.location());
  }

  private Request request(MapNode step) {
    String method = step.string("method").orElse("POST");
    if (step.has("body") && WITHOUT_BODY.contains(method)) {
      problems.add(CallProblems.bodyNotSent(method, step.keyLocation("body")));
    }
    Map<String, Compiled> body = new LinkedHashMap<>();
    step.map("body")
        .ifPresent(
            map -> map.keys().forEach(key -> sent(map, key).ifPresent(one -> body.put(key, one))));
    ScalarNode url = step.requireScalar("url");
    return new Request(method, new UrlReader(expressions, problems).read(url), headers(step), body);
  }

  private Optional<Compiled> sent(MapNode body, String key) {
    ScalarNode source = body.requireScalar(key);
    Optional<Compiled> value = expressions.value(source);
    Optional<Compiled> plain = value.filter(found -> isPlain(found.type()));
    if (value.isPresent() && plain.isEmpty()) {
      problems.add(
          CallProblems.notSent(source.text(), value.get().type().notation(), source.location()));
    }
    return plain;
  }

  private static boolean isPlain(Type type) {
    return type instanceof Type.ListOf list
        ? isPlain(list.element().type())
        : type instanceof Type.Simple;
  }

  private Map<String, Header> headers(MapNode step) {
    Map<String, Header> headers = new LinkedHashMap<>();
    step.map("headers")
        .ifPresent(
            map ->
                map.keys()
                    .forEach(name -> header(map, name).ifPresent(one -> headers.put(name, one))));
    return headers;
  }

  private Optional<Header> header(MapNode headers, String name) {
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      problems.add(CallProblems.reservedHeader(name, headers.keyLocation(name)));
    }
    return headers.get(name) instanceof MapNode secret
        ? secret.string("secret").map(Header.Secret::new)
        : expressions.text(headers.requireScalar(name)).map(Header.Computed::new);
  }

  private static Patience patience(MapNode step) {
    return new Patience(
        number(step, "tries", TRIES),
        number(step, "pause", PAUSE_SECONDS),
        number(step, "timeout", TIMEOUT_SECONDS));
  }

  private static int number(MapNode step, String property, int usual) {
    return step.number(property).map(BigDecimal::intValue).orElse(usual);
  }

  private static List<Member> answer(MapNode step) {
    List<Member> members = new ArrayList<>();
    step.map("answer").ifPresent(map -> map.keys().forEach(key -> members.add(member(map, key))));
    return members;
  }

  private static Member member(MapNode answer, String name) {
    if (answer.get(name) instanceof MapNode more) {
      return new Member(
          name,
          more.string("at").orElse("/" + name),
          typeOf(more.requireString("type")),
          more.flag("optional"));
    }
    return new Member(name, "/" + name, typeOf(answer.requireString(name)), false);
  }

  private static Type typeOf(String word) {
    return TYPES.getOrDefault(word, Type.TEXT);
  }

  private static Map<String, Type.Field> namesOf(List<Member> answer) {
    Map<String, Type.Field> members = new LinkedHashMap<>();
    answer.forEach(
        member -> members.put(member.name(), new Type.Field(member.type(), member.optional())));
    return Map.of(CallStep.ANSWER, Type.Field.required(Type.record(CallStep.ANSWER, members)));
  }

  /** Every answer is taken by one outcome: all but the last have a condition. */
  private Map<String, Condition> conditions(ChainExpressions afterwards, MapNode outcomes) {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    List<String> answering = new ArrayList<>(outcomes.keys());
    answering.remove(CallStep.FAILED);
    for (String key : outcomes.keys()) {
      Optional<MapNode> guarded = outcomes.map(key).filter(map -> map.has("when"));
      boolean last = !answering.isEmpty() && answering.get(answering.size() - 1).equals(key);
      if (key.equals(CallStep.FAILED)) {
        guarded.ifPresent(
            map -> problems.add(CallProblems.failedHasCondition(outcomes.keyLocation(key))));
      } else if (guarded.isPresent() == last) {
        problems.add(CallProblems.conditions(key, last, outcomes.keyLocation(key)));
      } else {
        guarded
            .flatMap(map -> afterwards.condition(map, "when"))
            .ifPresent(condition -> conditions.put(key, condition));
      }
    }
    return conditions;
  }
}
