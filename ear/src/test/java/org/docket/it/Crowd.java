package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.docket.bench.rig.Consistency;

/** So many people who press at the same moment; keeps count of what they are answered. */
final class Crowd implements AutoCloseable {

  static final int SIZE = 32;

  /** Not yours, there is none, too late, changed since you saw it. */
  private static final Set<Integer> REFUSED = Set.of(403, 404, 409, 412);

  private final ExecutorService people = Executors.newFixedThreadPool(SIZE);
  private final Map<String, Integer> answered = new TreeMap<>();

  /**
   * The answers, in the order of the requests. Each is success or a problem that has a code and
   * words; anything else fails.
   *
   * @param race what the answers are counted under
   */
  List<Answer> atOnce(String race, List<Supplier<Answer>> requests) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Answer>> sent = new ArrayList<>();
    for (Supplier<Answer> request : requests) {
      sent.add(
          people.submit(
              () -> {
                go.await();
                return request.get();
              }));
    }
    go.countDown();
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> one : sent) {
      answers.add(one.get());
    }
    answers.forEach(answer -> count(race, answer));
    return answers;
  }

  private void count(String race, Answer answer) {
    String what = "done";
    if (!isDone(answer)) {
      what = answer.status() + " " + answer.json().path("code").asText();
      boolean isClear =
          REFUSED.contains(answer.status())
              && !answer.json().path("code").asText().isEmpty()
              && !answer.json().path("detail").asText().isEmpty();
      if (!isClear) {
        throw new AssertionError(race + ": no clear answer: " + answer);
      }
    }
    answered.merge(race + ": " + what, 1, Integer::sum);
  }

  static boolean isDone(Answer answer) {
    return answer.status() < 300;
  }

  /**
   * Tells how often what was answered; nobody may have waited for somebody who waited for them, and
   * the tables break no rule.
   *
   * @param file in {@code build/reports}
   */
  void end(String file, int rounds, Nodes nodes) throws IOException {
    StringBuilder told =
        new StringBuilder(
            "%d rounds of each race by %d people on %d servers%n"
                .formatted(rounds, SIZE, nodes.size()));
    answered.forEach((what, times) -> told.append("%8d  %s%n".formatted(times, what)));
    Path reports = Files.createDirectories(Server.root().resolve("build/reports"));
    Files.writeString(reports.resolve(file), told);
    assertThat(answered.keySet())
        .as("nobody waits for somebody who waits for them")
        .noneMatch(what -> what.endsWith("platform.changed-meanwhile"));
    assertThat(Consistency.broken(SharedServer.database())).as("broken rules").isEmpty();
  }

  @Override
  public void close() {
    people.shutdownNow();
  }
}
