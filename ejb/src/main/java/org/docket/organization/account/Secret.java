package org.docket.organization.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.docket.platform.CanonicalJson;

/** 256 random bits that somebody carries as proof; only the hash of it is stored. */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Secret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  String hash() {
    return CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps it out of logs. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
