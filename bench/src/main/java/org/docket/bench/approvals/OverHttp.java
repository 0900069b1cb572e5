package org.docket.bench.approvals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.docket.bench.rig.ApiClient;

/** The whole product: sessions, JSON, a request for each look and each decision. */
final class OverHttp implements Contender {

  /** Those of one thread. */
  private record People(
      ApiClient creator, ApiClient director, ApiClient manager, ApiClient finance) {
    static People loggedIn(URI base) {
      return new People(
          ApiClient.loggedIn(base, Request.CREATOR),
          ApiClient.loggedIn(base, Request.DIRECTOR),
          ApiClient.loggedIn(base, Request.MANAGER),
          ApiClient.loggedIn(base, Request.FINANCE));
    }
  }

  private final List<People> people;

  OverHttp(URI base, int threads) {
    people = IntStream.range(0, threads).mapToObj(thread -> People.loggedIn(base)).toList();
  }

  @Override
  public String name() {
    return "Docket over HTTP";
  }

  @Override
  public void instance(int thread, int amount) {
    People those = people.get(thread);
    String record = submit(those, amount);
    decide(record, those.director());
    if (amount > Request.LARGE) {
      decide(record, those.manager());
    }
    decide(record, those.finance());
  }

  @Override
  public void open(int amount) {
    submit(people.get(0), amount);
  }

  private static String submit(People those, int amount) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("submit", true);
    body.set("data", Request.data(amount));
    return those
        .creator()
        .post("api/v1/forms/" + Request.FORM + "/records", body)
        .path("id")
        .asText();
  }

  /** As somebody who opens the record from their inbox, reads it and approves. */
  private static void decide(String record, ApiClient person) {
    for (JsonNode task : person.json("api/v1/records/" + record).path("tasks")) {
      if (task.path("mine").asBoolean()) {
        person.post(
            "api/v1/tasks/" + task.path("id").asText() + "/decision",
            JsonNodeFactory.instance.objectNode().put("outcome", "approve"));
        return;
      }
    }
    throw new IllegalStateException("Nothing to decide on " + record);
  }

  @Override
  public void inbox() {
    people.get(0).director().get("api/v1/tasks?limit=20");
  }

  @Override
  public void close() {}
}
