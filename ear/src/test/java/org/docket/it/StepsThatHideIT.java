package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a step hides from those whom it asks leaves the server by no door. */
class StepsThatHideIT {

  private static final String JUDGEMENT = "judged " + UUID.randomUUID();
  private static final String OTHERS = "line of another " + UUID.randomUUID();

  private final Client admin = Server.shared().loggedIn("admin");

  @Test
  void shouldHideFieldsAndLinesOfOthersFromWhoIsAsked() {
    String record = "api/v1/records/" + planned();
    Client provider = Server.shared().loggedIn("chen.jie");

    for (String door : List.of("", "/timeline", "/revisions", "/comparison?from=1&to=2")) {
      assertThat(provider.get(record + door).text()).as(door).doesNotContain(JUDGEMENT, OTHERS);
    }
    JsonNode seen = provider.get(record).expect(200).json();
    assertThat(seen.at("/data/lines")).hasSize(1);
    assertThat(seen.at("/rights/fields/hidden").toString()).contains("judgement");
    assertThat(admin.get(record).expect(200).text()).contains(JUDGEMENT, OTHERS);
    assertThat(provider.get("api/v1/forms/plan-gallery/records?limit=200").text())
        .doesNotContain(JUDGEMENT, OTHERS);
  }

  /** A plan whose lines two people are asked about. */
  private String planned() {
    Map<String, ?> data =
        Map.of(
            "subject", "hidden at a step",
            "amount", 100,
            "technician", person("he.ping"),
            "merchant", person("luo.qing"),
            "decider", person("zhou.zhiyuan"),
            "lines",
                List.of(
                    Map.of("what", "filter", "owner", person("chen.jie"), "wanted", 5),
                    Map.of("what", OTHERS, "owner", person("liu.yang"), "wanted", 2)));
    String id =
        Server.shared()
            .loggedIn("li.wei")
            .post("api/v1/forms/plan-gallery/records", Map.of("data", data, "submit", true))
            .expect(201)
            .json()
            .path("id")
            .asText();
    decide("he.ping", id, Map.of("outcome", "done", "data", Map.of("judgement", JUDGEMENT)));
    decide("zhou.zhiyuan", id, Map.of("outcome", "approve"));
    return id;
  }

  private static void decide(String login, String record, Map<String, ?> decision) {
    Client client = Server.shared().loggedIn(login);
    JsonNode tasks = client.get("api/v1/records/" + record).expect(200).json().path("tasks");
    for (JsonNode task : tasks) {
      if (task.path("mine").asBoolean()) {
        String path = "api/v1/tasks/" + task.path("id").asText() + "/decision";
        Answer unused = client.post(path, decision).expect(200);
        return;
      }
    }
    throw new AssertionError(login + " has no task at " + record);
  }

  private Map<String, ?> person(String login) {
    JsonNode found = admin.get("api/v1/people?q=" + login).expect(200).json();
    return Map.of("id", found.at("/items/0/id").asText());
  }
}
