package org.docket.web.spa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses open the browser application, also when somebody follows a link from outside. */
class BrowserApplicationServletTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/index.html", "/records/1", "/handbook/SAL-1.9", "/processes/SAL-1.9-2/figures"})
  void shouldOpenPages(String path) {
    assertThat(BrowserApplicationServlet.isPage(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/favicon.ico",
        "/assets/gone.js",
        "/assets/gone",
        "/api/v1/none",
        "/.well-known/security.txt",
        "/.env",
        "/handbook/.git/config"
      })
  void shouldNotTakeFilesForPages(String path) {
    assertThat(BrowserApplicationServlet.isPage(path)).isFalse();
  }
}
