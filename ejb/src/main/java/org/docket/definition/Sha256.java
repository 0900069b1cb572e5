package org.docket.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Fingerprints of contents, in hexadecimal. */
final class Sha256 {

  private Sha256() {}

  static String of(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  static String of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  static String of(Collection<PackFiles> packs) {
    MessageDigest all = digest();
    for (PackFiles pack : packs) {
      for (String path : pack.paths()) {
        all.update((pack.pack() + "/" + path + "\n").getBytes(StandardCharsets.UTF_8));
        pack.bytes(path).ifPresent(content -> all.update(digest().digest(content)));
      }
    }
    return HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
