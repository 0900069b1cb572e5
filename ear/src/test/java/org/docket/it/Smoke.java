package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What must work wherever Docket is deployed, on whatever database. It knows no process: it takes
 * what the catalogue names.
 */
final class Smoke {

  private static final String COMPLETED = "filter%5Bstate%5D=eq:completed";

  private Smoke() {}

  /** Checks the server and returns a finished record with a number and a document. */
  static JsonNode check(Server server) {
    checkTheServerItself(server.client(), server.base().getPath());
    Client admin = server.loggedIn("admin");
    JsonNode description = admin.get("api/v1/openapi.json").expect(200).json();
    assertThat(description.path("openapi").asText()).startsWith("3.1");
    assertThat(description.at("/servers/0/url").asText())
        .isEqualTo(server.base().getPath() + "api/v1");
    JsonNode record = aFinishedRecord(admin);
    assertThat(record.path("number").asText()).isNotEmpty();
    checkItsDocument(server, admin, record);
    return record;
  }

  private static void checkTheServerItself(Client client, String contextPath) {
    assertThat(client.get("health/ready").status()).isEqualTo(200);
    assertThat(client.get("api/v1/session").status()).isEqualTo(401);
    assertThat(client.get("").text())
        .contains("<base href=\"" + contextPath + "\"")
        .contains("<script type=\"module\"");
  }

  /** The demonstration company has finished cases. */
  private static JsonNode aFinishedRecord(Client admin) {
    List<String> forms =
        admin.get("api/v1/catalogue").expect(200).json().findValues("processes").stream()
            .flatMap(processes -> processes.findValuesAsText("form").stream())
            .toList();
    assertThat(forms).isNotEmpty();
    return forms.stream()
        .map(form -> finished(admin, form))
        .flatMap(Optional::stream)
        .filter(record -> !documents(admin, record).isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No finished record with a document of " + forms));
  }

  private static Optional<JsonNode> finished(Client admin, String form) {
    JsonNode items =
        admin
            .get("api/v1/forms/" + form + "/records?limit=1&" + COMPLETED)
            .expect(200)
            .json()
            .path("items");
    assertThat(items).allMatch(item -> item.path("state").asText().equals("completed"));
    return Optional.ofNullable(items.get(0));
  }

  private static JsonNode documents(Client admin, JsonNode record) {
    String path = "api/v1/records/" + record.path("id").asText() + "/documents";
    return admin.get(path).expect(200).json().path("items");
  }

  private static void checkItsDocument(Server server, Client admin, JsonNode record) {
    String document = documents(admin, record).get(0).path("id").asText();

    Answer pdf = admin.get("api/v1/documents/" + document + "/content").expect(200);

    assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    checkItsVerification(server, PrintedPage.of(pdf.body()).qrCode(), documents(admin, record));
  }

  /** Whoever scans the code finds this server and is told that the document is genuine. */
  private static void checkItsVerification(Server server, URI scanned, JsonNode documents) {
    String page = server.base().getPath() + "verify/";
    assertThat(scanned.getPort()).isEqualTo(server.base().getPort());
    assertThat(scanned.getPath()).startsWith(page);
    String code = scanned.getPath().substring(page.length());

    Client stranger = server.client();
    assertThat(stranger.get("verify/" + code).expect(200).text()).contains("<base href");
    JsonNode told = stranger.get("api/v1/verifications/" + code).expect(200).json();
    assertThat(told.path("verdict").asText()).isEqualTo("genuine");
    assertThat(told.path("issuer").asText()).containsAnyOf("East Power", "华东动力");
    assertThat(told.path("number")).isEqualTo(documents.get(0).path("number"));
    assertThat(stranger.get("api/v1/verifications/" + code + "0").status()).isEqualTo(404);
  }
}
