package org.docket.form;

/** A text without its middle, such as {@code 138****0000}: enough to tell it from others. */
public final class Mask {

  private static final String STARS = "****";

  private Mask() {}

  /** Of short texts only the stars are left; of an address the part before the @ is masked. */
  public static String of(String text) {
    int at = text.indexOf('@');
    if (at > 0) {
      return text.substring(0, 1) + STARS + text.substring(at);
    }
    int length = text.codePointCount(0, text.length());
    int ahead = length < 5 ? 0 : length < 8 ? 1 : 3;
    int behind = length < 5 ? 0 : length < 8 ? 1 : 4;
    return text.substring(0, text.offsetByCodePoints(0, ahead))
        + STARS
        + text.substring(text.offsetByCodePoints(text.length(), -behind));
  }
}
