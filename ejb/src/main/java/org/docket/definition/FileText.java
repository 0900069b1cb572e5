package org.docket.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** The text of a file, which must be UTF-8 and of a size that a person can have written. */
final class FileText {

  static final int MAX_BYTES = 1024 * 1024;

  private FileText() {}

  static Optional<String> read(byte[] content, String file, ProblemCollector problems) {
    if (content.length > MAX_BYTES) {
      problems.add(YamlProblems.tooLarge(MAX_BYTES / 1024, file));
      return Optional.empty();
    }
    Optional<String> mark = byteOrderMark(content);
    if (mark.isPresent()) {
      problems.add(YamlProblems.byteOrderMark(mark.get(), new Location(file, 1, 1, "")));
      return Optional.empty();
    }
    return decode(content, file, problems);
  }

  private static Optional<String> byteOrderMark(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return Optional.of("UTF-8 with BOM");
    }
    boolean utf16 = startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE);
    return utf16 ? Optional.of("UTF-16") : Optional.empty();
  }

  private static boolean startsWith(byte[] content, int... expected) {
    if (content.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((content[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decode(byte[] content, String file, ProblemCollector problems) {
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(content.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      Location place = placeOf(content, in.position(), file);
      problems.add(YamlProblems.notUtf8(isGbk(content), place));
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  private static boolean isGbk(byte[] content) {
    return !strict(Charset.forName("GB18030"))
        .decode(ByteBuffer.wrap(content), CharBuffer.allocate(content.length + 1), true)
        .isError();
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static Location placeOf(byte[] content, int offset, String file) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      if (content[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    String before = new String(content, start, offset - start, StandardCharsets.UTF_8);
    return new Location(file, line, before.codePointCount(0, before.length()) + 1, "");
  }
}
