package org.docket.approval.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers are called, and which secrets they are told. */
class CallHostsTest {

  private static final CallHosts HOSTS =
      CallHosts.parse("https://erp.example.com, http://10.0.0.5:8080, bank.example.com:8443");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://erp.example.com/a?b=c",
        "https://ERP.example.com:443/",
        "http://10.0.0.5:8080/x",
        "https://bank.example.com:8443"
      })
  void shouldAllowWhatIsNamed(String url) {
    assertThat(HOSTS.allow(URI.create(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://erp.example.com/",
        "https://erp.example.com:8443/",
        "https://erp.example.com.evil.test/",
        "https://evil.test/erp.example.com",
        "https://erp.example.com@evil.test/",
        "https://user:word@erp.example.com/",
        "https://sub.erp.example.com/",
        "http://10.0.0.5/",
        "http://10.0.0.50:8080/",
        "http://0x0a.0.0.5:8080/",
        "http://169.254.169.254/latest/meta-data",
        "http://localhost/",
        "http://[::1]:8080/",
        "file:///etc/passwd",
        "ftp://erp.example.com/",
        "jar:https://erp.example.com!/",
        "erp.example.com",
        "//erp.example.com/",
        "https:erp.example.com"
      })
  void shouldCallNothingElse(String url) {
    assertThat(CallHosts.parsed(url).map(HOSTS::allow).orElse(false)).isFalse();
  }

  @Test
  void shouldCallNothingWhereNothingIsNamed() {
    assertThat(CallHosts.parse("").allow(URI.create("https://erp.example.com"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://", "https://*.example.com", "https://erp.example.com/path", "file:///x"})
  void shouldRefuseAnEntryThatIsNoServer(String entry) {
    assertThatThrownBy(() -> CallHosts.parse(entry)).hasMessageContaining(entry);
  }

  @Test
  void shouldTellASecretOnlyToThoseItIsFor() {
    CallSettings settings =
        new CallSettings(
            Map.of(
                    "docket.secret.erp", "one",
                    "docket.secret.erp.for", "https://erp.example.com",
                    "docket.secret.any", "two")
                ::get);

    URI erp = URI.create("https://erp.example.com/x");
    URI bank = URI.create("https://bank.example.com:8443/x");
    assertThat(settings.secret("erp", erp)).contains("one");
    assertThat(settings.secret("erp", bank)).isEmpty();
    assertThat(settings.secret("any", bank)).contains("two");
    assertThat(settings.secret("none", erp)).isEqualTo(Optional.empty());
  }
}
