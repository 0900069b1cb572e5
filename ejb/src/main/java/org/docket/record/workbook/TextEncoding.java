package org.docket.record.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.docket.problem.ProblemException;

/** Finds out how a text without a declaration was written. */
final class TextEncoding {

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int LOOKED_AT = 100_000;

  private TextEncoding() {}

  /** UTF-8 unless the bytes cannot be; what has no byte of a text is no text. */
  static Charset of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(3);
      if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
        return StandardCharsets.UTF_16BE;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readable(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : chinese(file);
  }

  private static Charset chinese(Path file) {
    if (!readable(file, CHINESE)) {
      throw new ProblemException(WorkbookProblems.notAWorkbook());
    }
    return CHINESE;
  }

  /** Whether the whole file decodes and holds no control characters. */
  private static boolean readable(Path file, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(8192);
    CharBuffer characters = CharBuffer.allocate(8192);
    try (InputStream in = Files.newInputStream(file)) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, characters, end);
        if (result.isError() || hasControls(characters.flip())) {
          return false;
        }
        characters.clear();
        bytes.compact();
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasControls(CharBuffer characters) {
    return characters.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }

  /** Of comma, semicolon and tab the one that stands most often in the first line. */
  static char separator(Path file, Charset charset) {
    int[] counts = new int[128];
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
      boolean quoted = false;
      int read = in.read();
      for (int i = 0; i < LOOKED_AT && read >= 0 && (quoted || read != '\n'); i++) {
        quoted ^= read == '"';
        if (!quoted && read < counts.length) {
          counts[read]++;
        }
        read = in.read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    char best = counts[';'] > counts[','] ? ';' : ',';
    return counts['\t'] > counts[best] ? '\t' : best;
  }
}
