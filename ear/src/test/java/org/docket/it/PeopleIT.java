package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People, appointments, passwords and locks, all of them by filling in ordinary forms. */
class PeopleIT {

  private static final String GIVEN = "a password from the desk";
  private static final String OWN = "a password of my own";

  private final Client admin = Server.shared().loggedIn("admin");
  private final String login = "new." + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void shouldTakeSomebodyOnAndLetThemChooseTheirPassword() {
    String person = takeOn();
    fill("password-reset", Map.of("person", person, "password", GIVEN)).expect(201);
    Client newcomer = Server.shared().client();

    Answer in = logIn(newcomer, GIVEN).expect(201);

    assertThat(in.json().path("mustChangePassword").asBoolean()).isTrue();
    assertThat(newcomer.get("api/v1/catalogue").status()).isEqualTo(403);
    changePassword(newcomer, GIVEN, OWN).expect(200);
    assertThat(newcomer.get("api/v1/session").json().path("mustChangePassword").asBoolean())
        .isFalse();
    assertThat(newcomer.get("api/v1/catalogue").status()).isEqualTo(200);
    assertThat(logIn(Server.shared().client(), GIVEN).status()).isEqualTo(401);
    logIn(Server.shared().client(), OWN).expect(201);
  }

  @Test
  void shouldGiveRightsWithAnAppointment() {
    String person = takeOn();
    Client newcomer = working(person);
    assertThat(mayCreate(newcomer)).isFalse();

    fill(
            "appointment",
            Map.of(
                "person", person,
                "position", code("positions", "客服专员"),
                "unitHeld", unitOfAClerk()))
        .expect(201);

    assertThat(mayCreate(newcomer)).isTrue();
    assertThat(newcomer.get("api/v1/session").json().at("/person/positions/0/name").asText())
        .isEqualTo("客服专员");
  }

  @Test
  void shouldEndAllSessionsWithAReset() {
    String person = takeOn();
    Client newcomer = working(person);

    fill("password-reset", Map.of("person", person, "password", GIVEN)).expect(201);

    assertThat(newcomer.get("api/v1/session").status()).isEqualTo(401);
    assertThat(logIn(Server.shared().client(), OWN).status()).isEqualTo(401);
  }

  @Test
  void shouldKeepThePasswordOutOfTheRecord() {
    Answer reset =
        fill("password-reset", Map.of("person", takeOn(), "password", GIVEN)).expect(201);
    String path = "api/v1/records/" + reset.json().path("id").asText();

    assertThat(reset.text()).doesNotContain(GIVEN);
    assertThat(admin.get(path).text()).doesNotContain(GIVEN);
    assertThat(admin.get(path + "/timeline").text()).doesNotContain(GIVEN);
  }

  @Test
  void shouldLogALockedPersonOutAndKeepThemOut() {
    String person = takeOn();
    Client newcomer = working(person);

    fill("account-lock", Map.of("person", person, "locked", true, "reason", "left the key"))
        .expect(201);

    assertThat(newcomer.get("api/v1/session").status()).isEqualTo(401);
    Answer refused = logIn(Server.shared().client(), OWN);
    assertThat(refused.status()).isIn(401, 403);
    fill("account-lock", Map.of("person", person, "locked", false, "reason", "found the key"))
        .expect(201);
    logIn(Server.shared().client(), OWN).expect(201);
  }

  @Test
  void shouldLetAdministratorsOnlyDoThis() {
    Client clerk = Server.shared().loggedIn("li.wei");

    for (String form : new String[] {"person", "password-reset", "account-lock", "appointment"}) {
      Answer answer =
          clerk.post("api/v1/forms/" + form + "/records", Map.of("data", Map.of(), "submit", true));
      assertThat(answer.status()).as(form).isEqualTo(403);
    }
  }

  /** A new person; returns their id, which is that of the record. */
  private String takeOn() {
    fill("person", Map.of("name", "新同事", "login", login)).expect(201);
    JsonNode found = admin.get("api/v1/people?q=" + login).expect(200).json().path("items");
    assertThat(found).hasSize(1);
    return found.at("/0/id").asText();
  }

  private Client working(String person) {
    fill("password-reset", Map.of("person", person, "password", GIVEN)).expect(201);
    Client client = Server.shared().client();
    logIn(client, GIVEN).expect(201);
    changePassword(client, GIVEN, OWN).expect(200);
    return client;
  }

  private Answer fill(String form, Map<String, ?> data) {
    Map<String, Object> sent = new HashMap<>(data);
    if (sent.get("person") instanceof String person) {
      sent.put("person", Map.of("id", person));
    }
    return admin.post("api/v1/forms/" + form + "/records", Map.of("data", sent, "submit", true));
  }

  private Answer logIn(Client client, String password) {
    return client.post("api/v1/session", Map.of("login", login, "password", password));
  }

  private static Answer changePassword(Client client, String current, String next) {
    return client.put(
        "api/v1/session/password", Map.of("current", current, "next", next), Map.of());
  }

  private static boolean mayCreate(Client client) {
    return client
        .get("api/v1/forms/repair-report")
        .expect(200)
        .json()
        .at("/rights/create")
        .asBoolean();
  }

  private static String unitOfAClerk() {
    Client clerk = Server.shared().loggedIn("li.wei");
    return clerk.get("api/v1/session").expect(200).json().at("/person/units/0/code").asText();
  }

  private String code(String what, String name) {
    JsonNode found = admin.get("api/v1/" + what + "?q=" + encoded(name)).expect(200).json();
    return found.at("/items/0/code").asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
