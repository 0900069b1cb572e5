package org.docket.approval.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.expression.Compiled;
import org.docket.expression.Type;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * A step at which another system is called over HTTP; the approval waits for its answer.
 *
 * @param outcomes in the order of the file; the first whose condition holds is taken, and {@link
 *     #FAILED} where there is no answer. Without {@code failed} the approval stops instead
 * @param conditions of the outcomes, by their keys; the last one that is no failure has none
 */
public record CallStep(
    String key,
    Text title,
    Optional<Condition> when,
    Request request,
    Patience patience,
    List<Member> answer,
    List<StepOutcome> outcomes,
    Map<String, Condition> conditions,
    Location location)
    implements ChainStep {

  /** There is no answer that fits, however often it was tried. */
  public static final String FAILED = "failed";

  /** There is an answer. */
  public static final String ANSWERED = "answered";

  /** What the expressions of the outcomes call what was answered. */
  public static final String ANSWER = "answer";

  public CallStep {
    answer = List.copyOf(answer);
    outcomes = List.copyOf(outcomes);
    conditions = Map.copyOf(conditions);
  }

  /**
   * What is sent.
   *
   * @param body members of a JSON object, in their order; empty for a request without one
   */
  public record Request(
      String method, UrlPattern url, Map<String, Header> headers, Map<String, Compiled> body) {
    public Request {
      headers = Map.copyOf(headers);
      body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }
  }

  /** The value of a header. */
  public sealed interface Header {

    /** A text. */
    record Computed(Compiled text) implements Header {}

    /** What the server keeps under this name. */
    record Secret(String name) implements Header {}
  }

  /**
   * How long an answer is waited for.
   *
   * @param tries how often it is tried at most
   * @param pauseSeconds before the second try; each further pause is twice as long
   * @param timeoutSeconds how long one try may take
   */
  public record Patience(int tries, int pauseSeconds, int timeoutSeconds) {}

  /**
   * Something that is read from the JSON of the answer.
   *
   * @param pointer where it stands, as a JSON pointer (RFC 6901)
   * @param optional whether it may be missing
   */
  public record Member(String name, String pointer, Type type, boolean optional) {}

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.call(this);
  }

  /** Where the approval goes on after the outcome. */
  public Target target(String outcome) {
    return outcome(outcome).map(StepOutcome::target).orElse(Target.NEXT);
  }

  /** Where nothing is said about answers, they lead on. */
  @Override
  public List<Target> targets() {
    boolean saysNothing = outcomes.stream().allMatch(outcome -> outcome.key().equals(FAILED));
    Stream<Target> onward = saysNothing ? Stream.of(Target.NEXT) : Stream.empty();
    return Stream.concat(onward, outcomes.stream().map(StepOutcome::target)).toList();
  }

  /** All that is computed for what is sent. */
  public List<Compiled> expressions() {
    Stream<Compiled> url =
        request.url().parts().stream()
            .filter(UrlPattern.Part.Value.class::isInstance)
            .map(part -> ((UrlPattern.Part.Value) part).expression());
    Stream<Compiled> headers =
        request.headers().values().stream()
            .filter(Header.Computed.class::isInstance)
            .map(header -> ((Header.Computed) header).text());
    return Stream.of(url, headers, request.body().values().stream()).flatMap(each -> each).toList();
  }

  /** The outcome of an answer where none is written. */
  public String onwardKey() {
    return outcomes.stream()
        .map(StepOutcome::key)
        .filter(key -> !key.equals(FAILED))
        .findFirst()
        .orElse(ANSWERED);
  }
}
