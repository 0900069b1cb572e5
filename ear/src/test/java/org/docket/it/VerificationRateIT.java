package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever guesses at the codes of documents is stopped, and nobody else is. */
class VerificationRateIT {

  private static final int IN_A_MINUTE = 60;
  private static final String CODE = "AAAAAAAAAAAAAAAAAAAAAAAAAA";

  @Test
  void shouldStopWhoeverGuessesAtCodes() throws IOException {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i <= IN_A_MINUTE; i++) {
      answers.add(askedFrom("127.0.0.77"));
    }

    assertThat(answers.subList(0, IN_A_MINUTE)).allMatch(answer -> answer.contains(" 404 "));
    assertThat(answers.get(IN_A_MINUTE))
        .contains(" 429 ", "document.too-many-verifications", "Retry-After: ");
    assertThat(askedFrom("127.0.0.78")).contains(" 404 ");
  }

  private static String askedFrom(String address) throws IOException {
    URI server = Server.shared().base();
    try (Socket socket =
        new Socket(
            InetAddress.getByName(server.getHost()),
            server.getPort(),
            InetAddress.getByName(address),
            0)) {
      String request =
          "GET /api/v1/verifications/%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(CODE, server.getAuthority());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return String.join("\n", answer.lines().toList());
    }
  }
}
