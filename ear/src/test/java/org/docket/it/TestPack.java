package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack of the tests, published as administrators do it; in {@code src/test/resources/packs}. */
public final class TestPack {

  private final String name;
  private final UnaryOperator<String> written;

  private TestPack(String name) {
    this(name, UnaryOperator.identity());
  }

  private TestPack(String name, UnaryOperator<String> written) {
    this.name = name;
    this.written = written;
  }

  /** Something to fill in and to have approved, with numbers and a printed sheet. */
  public static TestPack errands() {
    return new TestPack("errands");
  }

  /** What only some people may see, or may see all of. */
  static TestPack matters() {
    return new TestPack("matters");
  }

  /** One form whose records are numbered when they are handed in. */
  static TestPack tickets() {
    return new TestPack("tickets");
  }

  /** A chain of two decisions, for many people at once. */
  static TestPack races() {
    return new TestPack("races");
  }

  /** What is printed with its own number and with that of the record, while the record runs. */
  static TestPack papers() {
    return new TestPack("papers");
  }

  /** What happens by itself when its time has come; calls go to this port. */
  static TestPack timed(String port) {
    return new TestPack("timed", text -> text.replace("@PORT@", port));
  }

  /** Makes it live, unless it is. */
  public void publish(Client admin) {
    List<String> live =
        admin.get("api/v1/packs").expect(200).json().path("items").findValuesAsText("key");
    if (live.contains(name)) {
      return;
    }
    Map<String, String> type = Map.of("Content-Type", "application/zip");
    Answer candidate = admin.send("POST", "api/v1/release-candidates", zip(), type).expect(201);
    assertThat(candidate.json().path("publishable").asBoolean()).as(candidate.text()).isTrue();
    admin
        .post("api/v1/releases", Map.of("candidate", candidate.json().path("id"), "note", name))
        .expect(201);
  }

  private byte[] zip() {
    Path folder = Server.root().resolve("ear/src/test/resources/packs").resolve(name);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(name + "/" + file.getFileName()));
        zip.write(written.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
