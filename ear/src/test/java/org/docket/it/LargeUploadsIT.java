package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever sends a file that is too large is told so, and how large it may be. */
class LargeUploadsIT {

  private static final long BYTES = 80_000_000;
  private static final int PATIENCE = 30_000;

  private final Client admin = Server.shared().loggedIn("admin");

  /** Of such a body nothing needs to be sent: its length is said before it. */
  @ParameterizedTest
  @CsvSource({
    "PUT,  api/v1/stamps/service-seal/picture, application/octet-stream",
    "POST, api/v1/attachments, application/octet-stream",
    "POST, api/v1/release-candidates, application/zip",
    "POST, api/v1/forms/repair-report/imports, application/octet-stream"
  })
  void shouldSayHowLargeAFileMayBe(String method, String path, String type) throws IOException {
    for (String language : new String[] {"en", "zh-CN"}) {
      speak(language);
      String answer = answer(method, path, type);

      assertThat(answer).startsWith("HTTP/1.1 413");
      assertThat(answer).contains("application/problem+json", "web.body-too-large", "50 MB");
      assertThat(answer).contains(language.equals("en") ? "larger than the" : "发送的内容超过此处允许的");
    }
  }

  @AfterEach
  void speakAsBefore() {
    speak("zh-CN");
  }

  private void speak(String language) {
    admin.put("api/v1/session/language", Map.of("language", language), Map.of()).expect(200);
  }

  @Test
  void shouldTakeJsonUpToAFewMegabytes() throws IOException {
    assertThat(answer("POST", "api/v1/forms/repair-report/records", "application/json"))
        .startsWith("HTTP/1.1 413")
        .contains("5 MB");
  }

  private String answer(String method, String path, String type) throws IOException {
    URI server = Server.shared().base();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE);
      String head =
          """
          %s /%s HTTP/1.1
          Host: %s:%d
          Authorization: Bearer %s
          Content-Type: %s
          Content-Length: %d
          Connection: close

          """
              .formatted(method, path, server.getHost(), server.getPort(), token(), type, BYTES)
              .replace("\n", "\r\n");
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return read(socket);
    }
  }

  /** The head, and as many bytes of the body as it says. */
  private static String read(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] buffer = new byte[8192];
    while (!answer.toString().contains("\r\n\r\n")
        || !answer.toString().stripTrailing().endsWith("}")) {
      int read = socket.getInputStream().read(buffer);
      if (read < 0) {
        break;
      }
      answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
    }
    return answer.toString();
  }

  private String token() {
    Map<String, ?> wanted = Map.of("title", "large", "scope", "write", "days", 1);
    return admin.post("api/v1/api-tokens", wanted).expect(201).json().path("token").asText();
  }
}
