package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What must work wherever Docket is deployed, on whatever database. */
final class Smoke {

  private Smoke() {}

  /** Checks the server and returns a record that it shows. */
  static String check(Server server) {
    checkTheServerItself(server.client(), server.base().getPath());
    Client admin = server.loggedIn("admin");
    assertThat(admin.get("api/v1/catalogue").expect(200).json().path("families")).isNotEmpty();
    assertThat(admin.get("api/v1/openapi.json").expect(200).json().path("openapi").asText())
        .startsWith("3.1");
    checkAnIssuedDocument(admin);
    return first(admin, "customer").path("id").asText();
  }

  private static void checkTheServerItself(Client client, String contextPath) {
    assertThat(client.get("health/ready").status()).isEqualTo(200);
    assertThat(client.get("api/v1/session").status()).isEqualTo(401);
    assertThat(client.get("").text())
        .contains("<base href=\"" + contextPath + "\"")
        .contains("<script type=\"module\"");
  }

  /** The demonstration company has finished cases; each has a numbered PDF. */
  private static void checkAnIssuedDocument(Client admin) {
    String record = first(admin, "repair-report").path("id").asText();
    JsonNode documents = admin.get("api/v1/records/" + record + "/documents").json().path("items");
    assertThat(documents).isNotEmpty();
    String document = documents.get(0).path("id").asText();

    Answer pdf = admin.get("api/v1/documents/" + document + "/content").expect(200);

    assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private static JsonNode first(Client admin, String form) {
    String path = "api/v1/forms/" + form + "/records?limit=1";
    if (form.equals("repair-report")) {
      path += "&filter%5Bstate%5D=eq:completed";
    }
    JsonNode items = admin.get(path).expect(200).json().path("items");
    assertThat(items).as(form).hasSize(1);
    return items.get(0);
  }
}
