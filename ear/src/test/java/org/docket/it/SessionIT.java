package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The entrance: log-in, cookies, tokens, and what is refused. */
class SessionIT {

  private static final String ADMIN_PASSWORD =
      System.getProperty("docket.it.admin.password", "docket");

  private final Client client = Server.shared().client();

  @Test
  void shouldAskForALogInInTheFormOfAProblem() {
    Answer answer = client.get("api/v1/session");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    assertThat(answer.json().path("code").asText()).isEqualTo("session.not-logged-in");
  }

  @Test
  void shouldLogInAndOutAgain() {
    Answer in = logIn();

    assertThat(in.json().path("person").path("login").asText()).isEqualTo("admin");
    assertThat(in.header("location")).endsWith("session");
    assertThat(client.get("api/v1/session").status()).isEqualTo(200);

    assertThat(client.delete("api/v1/session").status()).isEqualTo(204);
    assertThat(client.get("api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void shouldKeepTheCookieFromScriptsAndOtherSites() {
    String cookie = logIn().header("set-cookie");

    assertThat(cookie).startsWith("docket_session=").contains("HttpOnly").contains("Path=/");
    assertThat(cookie).containsIgnoringCase("SameSite=Strict");
  }

  @Test
  void shouldMakeANewSessionAtEveryLogIn() {
    String first = cookie(logIn());
    String second = cookie(logIn());

    assertThat(second).isNotEqualTo(first);
    Client stale = Server.shared().client().with("Cookie", "docket_session=" + first);
    assertThat(stale.get("api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void shouldSayTheSameForAWrongPasswordAndAnUnknownName() {
    Answer wrong = post("admin", "not the password");
    Answer unknown = post("u" + UUID.randomUUID(), "not the password");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().path("code").asText()).isEqualTo("account.wrong-login");
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @Test
  void shouldSlowDownWhoGuesses() {
    String name = "u" + UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      assertThat(post(name, "guess").status()).isEqualTo(401);
    }
    Answer sixth = post(name, "guess");

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("retry-after")).isNotEmpty();
  }

  @Test
  void shouldRefuseAChangeThatAPageOfAnotherSiteCouldSend() {
    logIn();
    Answer answer =
        client
            .with("X-Docket-Request", "")
            .put("api/v1/session/language", Map.of("language", "en"), Map.of());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("code").asText()).isEqualTo("session.not-from-our-page");
  }

  /** As somebody whom no other test knows: it ends his sessions wherever they are. */
  @Test
  void shouldLogOutEverywhere() {
    Client phone = Server.shared().client();
    phone.post("api/v1/session", credentials("xue.song", "docket")).expect(201);
    post("xue.song", "docket").expect(201);

    client.delete("api/v1/session/everywhere").expect(204);

    assertThat(phone.get("api/v1/session").status()).isEqualTo(401);
    assertThat(client.get("api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void shouldLetAProgramReadWithATokenUntilItIsRevoked() {
    logIn();
    Answer issued =
        client
            .post("api/v1/api-tokens", Map.of("title", "reader", "scope", "read", "days", 1))
            .expect(201);
    String id = issued.json().path("id").asText();
    Client program =
        Server.shared()
            .client()
            .with("Authorization", "Bearer " + issued.json().path("token").asText());

    assertThat(program.get("api/v1/people").status()).isEqualTo(200);
    Answer written = program.post("api/v1/series/x/register/y/voiding", Map.of("reason", "z"));
    assertThat(written.status()).isEqualTo(403);
    assertThat(written.json().path("code").asText()).isEqualTo("session.token-only-reads");
    assertThat(program.get("api/v1/session").json().path("code").asText())
        .isEqualTo("session.not-with-token");

    client.delete("api/v1/api-tokens/" + id).expect(204);
    assertThat(program.get("api/v1/people").status()).isEqualTo(401);
  }

  @Test
  void shouldNotListTheSecretOfAToken() {
    logIn();
    String secret =
        client
            .post("api/v1/api-tokens", Map.of("title", "secret"))
            .expect(201)
            .json()
            .path("token")
            .asText();

    assertThat(secret).hasSizeGreaterThan(40);
    assertThat(client.get("api/v1/api-tokens").expect(200).text())
        .contains("secret")
        .doesNotContain(secret);
  }

  @Test
  void shouldShowSeriesToNobodyWhoReadsNoRegisters() {
    Client clerk = Server.shared().client();
    clerk.post("api/v1/session", credentials("li.wei", "docket")).expect(201);

    Answer refused = clerk.get("api/v1/series");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("code").asText()).isEqualTo("access.registers-not-readable");
    logIn();
    assertThat(client.get("api/v1/series").expect(200).json().path("items").isArray()).isTrue();
  }

  @Test
  void shouldExplainARefusedPassword() {
    logIn();
    Answer answer =
        client.put(
            "api/v1/session/password",
            Map.of("current", "not the password", "next", "a good long one"),
            Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/problems/0/pointer").asText()).isEqualTo("/current");
    assertThat(answer.json().path("code").asText()).isEqualTo("account.wrong-password");
  }

  private Answer logIn() {
    return post("admin", ADMIN_PASSWORD).expect(201);
  }

  private Answer post(String login, String password) {
    return client.post("api/v1/session", credentials(login, password));
  }

  private static Map<String, String> credentials(String login, String password) {
    return Map.of("login", login, "password", password);
  }

  private static String cookie(Answer answer) {
    String header = answer.header("set-cookie");
    return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
  }

  /** The first of the units is the one for which the person works. */
  @Test
  void shouldWorkForTheUnitThatIsChosen() {
    Client person = Server.shared().loggedIn("wen.tao");
    JsonNode units = person.get("api/v1/session").expect(200).json().at("/person/units");
    assertThat(units).hasSize(2);
    String first = units.get(0).path("code").asText();
    String second = units.get(1).path("code").asText();

    assertThat(unitAfter(person, second)).isEqualTo(second);
    assertThat(unitAfter(person, first)).isEqualTo(first);
    Answer refused = person.put("api/v1/session/unit", Map.of("unit", "SH01"), Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("organization.no-such-post");
  }

  private static String unitAfter(Client person, String chosen) {
    return person
        .put("api/v1/session/unit", Map.of("unit", chosen), Map.of())
        .expect(200)
        .json()
        .at("/person/units/0/code")
        .asText();
  }
}
