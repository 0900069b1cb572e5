package org.docket.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.docket.definition.ShippedPacks;
import org.docket.document.Document;
import org.docket.document.DocumentPrints;
import org.docket.document.Documents;
import org.docket.record.ListRequest;
import org.docket.record.RecordLists;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the chain of the old parts prints when they are listed: a tag for each, which scans. */
class OldPartTagsTest {

  private static final int DPI = 300;
  private static final int ACROSS = 2;
  private static final int DOWN = 6;

  private final ScenarioWorld scenarios = new ScenarioWorld(ShippedPacks.all());

  @AfterEach
  void close() {
    scenarios.close();
  }

  @Test
  void shouldCarryItsNumberInBothCodesInTheOrderOfTheList() throws IOException {
    scenarios.play("old-parts-returned");
    try (PDDocument tags = Loader.loadPDF(tags())) {
      PDFRenderer renderer = new PDFRenderer(tags);
      List<BufferedImage> first = places(renderer.renderImageWithDPI(0, DPI));
      List<BufferedImage> second = places(renderer.renderImageWithDPI(1, DPI));

      assertThat(tags.getNumberOfPages()).isEqualTo(2);
      assertThat(scanned(first, BarcodeFormat.QR_CODE)).isEqualTo(numbers(107, 118));
      assertThat(scanned(first, BarcodeFormat.CODE_128)).isEqualTo(numbers(107, 118));
      assertThat(scanned(second.subList(0, 1), BarcodeFormat.QR_CODE)).isEqualTo(numbers(119, 119));
      assertThat(second.subList(1, second.size())).allMatch(OldPartTagsTest::isBlank);
    }
  }

  private byte[] tags() {
    World beans = scenarios.world();
    return beans
        .get(Stage.class)
        .play(
            "admin",
            Instant.parse("2026-12-01T02:00:00Z"),
            () -> {
              UUID record =
                  beans
                      .get(RecordLists.class)
                      .list(ListRequest.of("old-part-return"))
                      .items()
                      .get(0)
                      .id();
              Document tags =
                  beans.get(Documents.class).of(record).stream()
                      .filter(each -> each.template().equals("old-part-tags"))
                      .findFirst()
                      .orElseThrow();
              return beans.get(DocumentPrints.class).original(tags.id());
            });
  }

  private static List<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> String.format(Locale.ROOT, "JJ2026%04d", number))
        .toList();
  }

  /** The places of the sheet, row by row; a millimetre is left out on each side. */
  private static List<BufferedImage> places(BufferedImage page) {
    List<BufferedImage> places = new ArrayList<>();
    for (int place = 0; place < ACROSS * DOWN; place++) {
      places.add(
          page.getSubimage(
              pixels(11 + place % ACROSS * 96),
              pixels(11 + place / ACROSS * 46),
              pixels(92),
              pixels(42)));
    }
    return places;
  }

  private static int pixels(int millimetres) {
    return millimetres * DPI * 10 / 254;
  }

  private static List<String> scanned(List<BufferedImage> places, BarcodeFormat format) {
    return places.stream().map(place -> scanned(place, format)).toList();
  }

  private static String scanned(BufferedImage place, BarcodeFormat format) {
    try {
      return new MultiFormatReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(place))),
              Map.of(
                  DecodeHintType.POSSIBLE_FORMATS,
                  List.of(format),
                  DecodeHintType.TRY_HARDER,
                  Boolean.TRUE))
          .getText();
    } catch (NotFoundException nothing) {
      return "nothing to scan";
    }
  }

  private static boolean isBlank(BufferedImage place) {
    return IntStream.range(0, place.getHeight())
        .allMatch(
            y ->
                IntStream.range(0, place.getWidth())
                    .allMatch(x -> (place.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF));
  }
}
