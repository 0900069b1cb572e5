package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an installation calls its units and positions, it says in the language of who asks. */
class LanguageIT {

  private static final String HAN = ".*\\p{IsHan}.*";

  @Test
  void shouldNameUnitsAndPositionsInTheLanguageOfWhoIsLoggedIn() {
    Client dealer = logIn("jiang.nan");
    JsonNode english = speaking(dealer, "en");
    JsonNode chinese = speaking(dealer, "zh-CN");

    for (String member : new String[] {"/person/units/0", "/person/positions/0"}) {
      assertThat(english.at(member + "/title").asText()).isNotEmpty().doesNotMatch(HAN);
      assertThat(chinese.at(member + "/title").asText()).matches(HAN);
      assertThat(english.at(member + "/name")).isEqualTo(chinese.at(member + "/name"));
    }
  }

  @Test
  void shouldFindAUnitByItsNameInEitherLanguage() {
    Client dealer = logIn("jiang.nan");
    speaking(dealer, "en");

    JsonNode found = dealer.get("api/v1/units?q=hangzhou").expect(200).json();
    assertThat(found.at("/items/0/title").asText()).isEqualTo("Hangzhou office");
    String name = found.at("/items/0/name").asText();
    assertThat(dealer.get("api/v1/units?q=" + encoded(name)).expect(200).json()).isEqualTo(found);
  }

  @Test
  void shouldNameTheUnitOfARecordAndOfAList() {
    Client dealer = logIn("jiang.nan");
    speaking(dealer, "en");
    JsonNode page = dealer.get("api/v1/forms/engine/records?limit=1").expect(200).json();
    JsonNode record =
        dealer.get("api/v1/records/" + page.at("/items/0/id").asText()).expect(200).json();

    assertThat(page.at("/items/0/unit/name").asText()).isNotEmpty().doesNotMatch(HAN);
    assertThat(record.at("/unit/title").asText()).isEqualTo(page.at("/items/0/unit/name").asText());
    assertThat(record.at("/unit/name").asText()).matches(HAN);
  }

  private static JsonNode speaking(Client client, String language) {
    Map<String, String> body = Map.of("language", language);
    return client.put("api/v1/session/language", body, Map.of()).expect(200).json();
  }

  private static Client logIn(String login) {
    Client client = Server.shared().client();
    Map<String, String> credentials = Map.of("login", login, "password", "docket");
    client.post("api/v1/session", credentials).expect(201);
    return client;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
