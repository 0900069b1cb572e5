package org.docket.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/**
 * The one way to write a JSON value, for hashes and signatures: RFC 8785, with one difference:
 * numbers that are not integers a double can hold exactly are written as strings, so that no digit
 * is lost.
 */
public final class CanonicalJson {

  private static final BigInteger SAFE = BigInteger.valueOf((1L << 53) - 1);

  /** Beyond this, digits would fill the memory: the exponent stays one. */
  private static final int MOST_DIGITS = 10_000;

  private CanonicalJson() {}

  public static String of(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
  public static String sha256Hex(String text) {
    return sha256Hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in lower-case hexadecimal. */
  public static String sha256Hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void write(JsonNode value, StringBuilder out) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value, out);
      case ARRAY -> writeArray(value, out);
      case STRING -> writeText(value.textValue(), out);
      case NUMBER -> writeNumber(value.decimalValue(), out);
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL, MISSING -> out.append("null");
      case BINARY, POJO ->
          throw new IllegalArgumentException("Not a JSON value: " + value.getNodeType());
    }
  }

  private static void writeObject(JsonNode object, StringBuilder out) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.sort(null);
    out.append('{');
    String separator = "";
    for (String name : names) {
      out.append(separator);
      writeText(name, out);
      out.append(':');
      write(object.get(name), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void writeArray(JsonNode array, StringBuilder out) {
    out.append('[');
    for (Iterator<JsonNode> items = array.elements(); items.hasNext(); ) {
      write(items.next(), out);
      if (items.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void writeNumber(BigDecimal number, StringBuilder out) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (Math.abs((long) plain.scale()) > MOST_DIGITS) {
      writeText(plain.toString(), out);
    } else if (plain.scale() <= 0 && plain.toBigInteger().abs().compareTo(SAFE) <= 0) {
      out.append(plain.toBigInteger());
    } else {
      writeText(plain.toPlainString(), out);
    }
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      writeCharacter(text.charAt(i), out);
    }
    out.append('"');
  }

  private static void writeCharacter(char character, StringBuilder out) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (character < ' ') {
          out.append("\\u00").append(HexFormat.of().toHexDigits((byte) character));
        } else {
          out.append(character);
        }
      }
    }
  }
}
