package org.docket.organization.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: PBKDF2 with HMAC-SHA-256, with its own salt and number of rounds, so
 * that the rounds of new hashes can grow. Expensive on purpose; call it through {@link HashQueue}.
 */
final class PasswordHash {

  static final int ROUNDS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final String SCHEME = "pbkdf2-sha256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int rounds, byte[] salt, byte[] hash) {
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  static PasswordHash of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(ROUNDS, salt, derive(password, salt, ROUNDS));
  }

  /** One that nothing matches: for comparing when there is nothing to compare with. */
  static PasswordHash ofNobody() {
    return new PasswordHash(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);
  }

  static PasswordHash read(String stored) {
    List<String> parts = List.of(stored.split("\\$", -1));
    if (parts.size() != 4 || !parts.get(0).equals(SCHEME)) {
      throw new IllegalStateException("Not a stored password of ours");
    }
    HexFormat hex = HexFormat.of();
    return new PasswordHash(
        Integer.parseInt(parts.get(1)), hex.parseHex(parts.get(2)), hex.parseHex(parts.get(3)));
  }

  String stored() {
    HexFormat hex = HexFormat.of();
    return String.join(
        "$", SCHEME, Integer.toString(rounds), hex.formatHex(salt), hex.formatHex(hash));
  }

  /** Compares in a time that does not depend on where the difference is. */
  boolean matches(char[] password) {
    return MessageDigest.isEqual(hash, derive(password, salt, rounds));
  }

  boolean isOutdated() {
    return rounds < ROUNDS;
  }

  private static byte[] derive(char[] password, byte[] salt, int rounds) {
    PBEKeySpec key = new PBEKeySpec(password, salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has PBKDF2", e);
    } finally {
      key.clearPassword();
    }
  }

  /** Says nothing of the hash. */
  @Override
  public String toString() {
    return "PasswordHash[" + rounds + " rounds]";
  }
}
