package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server itself answers, before any feature. */
class ServerIT {

  private final Client client = Server.shared().client();

  @Test
  void shouldPassTheSmoke() {
    Smoke.check(Server.shared());
  }

  /** All scenarios of the demonstration held on PostgreSQL too. */
  @Test
  void shouldHavePlayedTheDemonstration() {
    Path log = Server.shared().log();
    assumeThat(log).as("log of a server that runs here").exists();
    List<String> lines = Trees.lines(log);

    assertThat(lines).anyMatch(line -> line.matches(".*Demonstration: \\d{2,} scenarios played"));
    assertThat(lines).noneMatch(line -> line.contains("does not hold"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"health/live", "health/ready"})
  void shouldBeHealthy(String path) {
    Answer answer = client.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("status").asText()).isEqualTo("UP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/v1/no-such-thing", "api/v2", "assets/no-such.js"})
  void shouldTellOfAddressesThatDoNotExist(String path) {
    Answer answer = client.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asText()).isEqualTo("web.no-such-path");
    assertThat(answer.json().path("title").asText()).isEqualTo("Not found");
    assertThat(answer.json().path("status").asInt()).isEqualTo(404);
  }

  @Test
  void shouldKeepItsInnerFilesToItself() {
    assertThat(client.get("WEB-INF/web.xml").status()).isEqualTo(404);
    assertThat(client.get("META-INF/MANIFEST.MF").text()).doesNotContain("Manifest-Version");
  }

  @Test
  void shouldAnswerInTheLanguageAskedFor() {
    Answer answer = client.with("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8").get("api/v1/nothing");

    assertThat(answer.json().path("title").asText()).isEqualTo("未找到");
  }

  @Test
  void shouldRefuseMethodsInTheSameForm() {
    Answer answer = client.delete("health/live");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.json().path("code").asText()).isEqualTo("web.method-not-allowed");
  }

  @Test
  void shouldAllowScriptsFromItsOwnFilesOnly() {
    Answer answer = client.get("health/live");

    assertThat(answer.header("content-security-policy"))
        .contains("script-src 'self';")
        .contains("object-src 'none'");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
  }
}
