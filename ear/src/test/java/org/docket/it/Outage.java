package org.docket.it;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The database of a server goes away while clerks work, again and again: meanwhile the server says
 * so in words, afterwards it goes on by itself, and nothing that was confirmed is lost or there
 * twice.
 */
final class Outage {

  /** What a server answers that cannot reach its database, or lost it on the way. */
  static final Set<String> AWAY =
      Set.of("platform.database-unreachable", "platform.broken-off", "platform.outcome-unknown");

  /** What happens to the database; over when it is there again. */
  interface Mishap {
    void befalls(Client client) throws Exception;
  }

  private final Server server;
  private final String database;
  private final Set<String> said;
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final List<Integer> underway = new ArrayList<>();

  /**
   * @param said the codes of the answers that are right meanwhile
   */
  Outage(Server server, String database, Set<String> said) {
    this.server = server;
    this.database = database;
    this.said = said;
  }

  /**
   * Lets it happen so many times, at moments that nobody chooses.
   *
   * @param report the file in {@code build/reports} that tells what happened
   */
  void happen(int times, int mostMillisBetween, Mishap mishap, String report) throws Exception {
    Errand.Tally before = Errand.tally(database);
    try (Clerks clerks = new Clerks(server, refused::add)) {
      for (int i = 0; i < times; i++) {
        pause(mostMillisBetween / 8, mostMillisBetween);
        underway.add(clerks.underway());
        mishap.befalls(clerks.client());
      }
      TimeUnit.SECONDS.sleep(2);
      Map<String, String> confirmed = clerks.finish();
      tell(report, confirmed.size(), clerks.again());
      assertThat(clerks.missing())
          .extracting(each -> Errand.traces(database, each))
          .as("confirmed and not there")
          .isEmpty();
      assertThat(refused.stream().filter(answer -> !isRight(answer)))
          .as("answers that do not say what is the matter")
          .isEmpty();
      assertThat(codes().keySet()).as("what was told").isNotEmpty();
      Errand.requireAll(database, before, confirmed);
    }
  }

  private boolean isRight(Answer answer) {
    return answer.status() == 503 && said.contains(code(answer));
  }

  /** How often each code was answered. */
  Map<String, Long> codes() {
    return refused.stream().collect(groupingBy(Outage::code, TreeMap::new, counting()));
  }

  private static String code(Answer answer) {
    return answer.json().path("code").asText();
  }

  private void tell(String report, int errands, int again) throws IOException {
    Path reports = Files.createDirectories(Server.root().resolve("build/reports"));
    Files.writeString(
        reports.resolve(report),
        "%d times with %d requests under way, %d errands, %d requests sent again: %s%n"
            .formatted(
                underway.size(),
                underway.stream().mapToInt(Integer::intValue).sum(),
                errands,
                again,
                codes()));
  }

  static void pause(int least, int most) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(least, most));
  }

  /** Whether the server can read from its database. */
  static boolean isOver(Client client) {
    try {
      return client.get("api/v1/forms/errand/records").status() == 200;
    } catch (UncheckedIOException noAnswer) {
      return false;
    }
  }
}
