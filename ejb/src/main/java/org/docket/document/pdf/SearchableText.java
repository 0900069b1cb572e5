package org.docket.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Makes Chinese text in a PDF findable. Where a face draws a radical or a rare character and a
 * common one with one glyph (页 is also U+2EDA, 胶 also U+3B35), PDFBox says the glyph stands for the
 * lower of the two, and searching or copying 页 fails; here each such entry of the fonts' ToUnicode
 * map is set to the common character.
 */
final class SearchableText {

  private static final int FIRST_RADICAL = 0x2E80;
  private static final int LAST_RARE = 0x4DBF;

  /** {@code <glyph> <text>} and {@code <glyph> <same glyph> <text>}. */
  private static final Pattern TARGET =
      Pattern.compile(
          "^(<([0-9A-F]{4})> (?:<\\2> )?)<((?:2[EF]|3[0-9A-F]|4[0-9A-D])[0-9A-F]{2})>$",
          Pattern.MULTILINE);

  private final Map<String, String> characters = new HashMap<>();

  SearchableText(TrueTypeFont font) {
    try {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      for (int rare = FIRST_RADICAL; rare <= LAST_RARE; rare++) {
        int glyph = cmap.getGlyphId(rare);
        character(glyph == 0 ? null : cmap.getCharCodes(glyph), rare);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void character(@Nullable List<Integer> codes, int rare) {
    if (codes != null) {
      codes.stream()
          .filter(code -> code >= 0x4E00 && code <= 0x9FFF)
          .findFirst()
          .ifPresent(code -> characters.put(hex(rare), hex(code)));
    }
  }

  byte[] repair(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Set<COSStream> done = new HashSet<>();
      boolean changed = false;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          COSStream map = stream(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE));
          if (map != null && done.add(map)) {
            changed |= repair(map);
          }
        }
      }
      return changed ? save(document) : pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean repair(COSStream map) throws IOException {
    String before = map.toTextString();
    String after =
        TARGET
            .matcher(before)
            .replaceAll(
                target ->
                    target.group(1)
                        + "<"
                        + characters.getOrDefault(target.group(3), target.group(3))
                        + ">");
    if (after.equals(before)) {
      return false;
    }
    try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(after.getBytes(StandardCharsets.ISO_8859_1));
    }
    return true;
  }

  private static byte[] save(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static @Nullable COSStream stream(@Nullable COSBase value) {
    if (value instanceof COSObject reference) {
      return stream(reference.getObject());
    }
    return value instanceof COSStream stream ? stream : null;
  }

  private static String hex(int code) {
    return "%04X".formatted(code);
  }
}
