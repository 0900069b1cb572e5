package org.docket.web.record;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names of files in headers, which may be Chinese. */
public final class FileNames {

  private FileNames() {}

  /** From {@code X-File-Name}; empty when it is missing or cannot be read. */
  public static String decoded(@Nullable String name) {
    try {
      return name == null
          ? ""
          : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }

  /**
   * A Content-Disposition in both ways of RFC 6266.
   *
   * @param how {@code inline} or {@code attachment}
   */
  public static String disposition(String how, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return how + "; filename*=UTF-8''" + encoded;
  }
}
