package org.docket.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCheckTest {

  private static final String PNG = "\u0089PNG\r\n\u001a\n0000IHDR";
  private static final String JPEG = "\u00ff\u00d8\u00ff\u00e000JFIF";

  @Test
  void shouldTakeFilesThatAreWhatTheyAreCalled() throws IOException {
    for (Object[] good :
        new Object[][] {
          {"a.png", latin(PNG)},
          {"a.JPG", latin(JPEG)},
          {"a.pdf", latin("%PDF-1.7\n<< /Type /Catalog >>")},
          {"a.zip", zip()},
          {"report.docx", zip()},
          {"note.txt", latin("MZ is how the list begins\n")},
          {"page.html", latin("<html><script>alert(1)</script>")},
          {"no-ending", latin(PNG)},
        }) {
      assertThatCode(() -> check((String) good[0], (byte[]) good[1]))
          .as((String) good[0])
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "a.pdf", "a.zip", "a.mp4", "a.heic"})
  void shouldRefuseWhatIsCalledSomethingElse(String name) {
    assertRefused(name, latin(PNG), "record.attachment-mislabelled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090\0\u0003",
        "\u007fELF\u0002",
        "#!/bin/sh\nrm",
        "\u00ca\u00fe\u00ba\u00be\0\0\0\u0034"
      })
  void shouldRefusePrograms(String content) {
    assertRefused("tool", latin(content), "record.attachment-program");
    assertRefused("photo.png", latin(content), "record.attachment-program");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<?php system('id'); ?>",
        "<SVG onload=x>",
        "%PDF-1.4",
        "<!DOCTYPE HTML>"
      })
  void shouldRefuseImagesThatAreSomethingElseToo(String hidden) {
    assertRefused("a.png", latin(PNG + hidden), "record.attachment-twofold");
    assertRefused("a.jpg", latin(JPEG + hidden), "record.attachment-twofold");
  }

  @Test
  void shouldRefuseAnArchiveBehindAnImageOrADocument() throws IOException {
    String archive = new String(zip(), StandardCharsets.ISO_8859_1);
    String far = "x".repeat(500_000);

    assertRefused("a.png", latin(PNG + far + archive), "record.attachment-twofold");
    assertRefused("a.pdf", latin("%PDF-1.7\n" + far + archive), "record.attachment-twofold");
  }

  @Test
  void shouldNotTakeTheLettersOfAnArchiveForOne() {
    assertThatCode(() -> check("a.jpg", latin(JPEG + "PK\5\6" + "x".repeat(500))))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRememberBeginningAndEndOfWhatPasses() throws IOException {
    byte[] content = new byte[300_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i % 251);
    }
    WatchedContent watched = new WatchedContent(new ByteArrayInputStream(content), content.length);
    watched.transferTo(new ByteArrayOutputStream());

    assertThat(watched.size()).isEqualTo(content.length);
    assertThat(watched.beginning()).hasSize(8192).startsWith((byte) 0, (byte) 1);
    assertThat(watched.end()).hasSize(66 * 1024).endsWith(content[content.length - 1]);
    assertThat(watched.end()[0]).isEqualTo(content[content.length - 66 * 1024]);
  }

  private static void assertRefused(String name, byte[] content, String code) {
    assertThatThrownBy(() -> check(name, content))
        .as(name)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.first().code()).isEqualTo(code));
  }

  private static void check(String name, byte[] content) {
    WatchedContent watched = new WatchedContent(new ByteArrayInputStream(content), content.length);
    try {
      watched.transferTo(new ByteArrayOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String type = MediaType.of(watched.beginning(), name, "");
    ContentCheck.require(name, type, watched.beginning(), watched.end());
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.class"));
      zip.write(1);
    }
    return out.toByteArray();
  }
}
