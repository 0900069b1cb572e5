package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

/** What must work wherever Docket is deployed, on whatever database. */
final class Smoke {

  private Smoke() {}

  static void check(Server server) {
    Client client = server.client();

    assertThat(client.get("health/ready").status()).isEqualTo(200);
    assertThat(client.get("api/v1/no-such-thing").json().path("code").asText())
        .isEqualTo("web.no-such-path");
    assertThat(client.get("").text())
        .contains("<base href=\"" + server.base().getPath() + "\"")
        .contains("<script type=\"module\"");
  }
}
