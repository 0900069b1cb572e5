package org.docket.web.json;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Looks at a JSON body before it is read. No body at all is an empty object, so that each use case
 * can name what it misses. What no database can store as text is refused here, once for all values:
 * the character U+0000 and halves of surrogate pairs (RFC 8259 §8.2).
 */
@Provider
public class JsonBody implements ReaderInterceptor {

  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (context.getMediaType().getSubtype().endsWith("json")
        && !InputStream.class.equals(context.getType())) {
      context.setInputStream(new ByteArrayInputStream(checked(context.getInputStream())));
    }
    return context.proceed();
  }

  static byte[] checked(InputStream body) throws IOException {
    byte[] bytes = body.readAllBytes();
    String text = decoded(bytes).strip();
    if (text.isEmpty() || text.equals("null")) {
      return EMPTY;
    }
    requireStorable(text);
    return bytes;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw JsonBodyProblems.notUtf8();
    }
  }

  private static void requireStorable(String text) {
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
      int character = escaped(text, at);
      if (character < 0) {
        at += 2;
        continue;
      }
      boolean pair =
          Character.isHighSurrogate((char) character)
              && Character.isLowSurrogate((char) Math.max(0, escaped(text, at + 6)));
      if (character == 0 || (Character.isSurrogate((char) character) && !pair)) {
        throw JsonBodyProblems.notStorable(text.substring(at, at + 6), text, at);
      }
      at += pair ? 12 : 6;
    }
  }

  /** The UTF-16 unit that the escape at this place stands for; -1 where there is none. */
  private static int escaped(String text, int at) {
    if (!text.startsWith("\\u", at) || at + 6 > text.length()) {
      return -1;
    }
    try {
      return Integer.parseInt(text, at + 2, at + 6, 16);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
