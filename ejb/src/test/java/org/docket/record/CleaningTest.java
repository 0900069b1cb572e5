package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.importing.ImportState;
import org.docket.record.importing.ImportView;
import org.docket.record.importing.internal.ImportCleaning;
import org.docket.record.importing.internal.ImportStore;
import org.docket.record.internal.KeepingTime;
import org.docket.record.internal.UploadCleaning;
import org.docket.record.internal.UploadStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody needs any more goes after its time, and nothing else. */
class CleaningTest {

  private static final Map<String, String> PACK =
      Map.of(
          "letter.form.yaml",
          """
          form: letter
          title: {en: Letter, zh-CN: 信函}
          sections:
            - title: {en: Letter, zh-CN: 信函}
              fields:
                subject: {type: text, title: Subject, required: true}
                papers: {type: attachments, title: Papers}
          access:
            create: [everyone]
            read: [creator]
          """);

  private final ImportWorld it = new ImportWorld(PACK);
  private final RecordWorld world = it.world;
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");

  @AfterEach
  void close() {
    it.close();
  }

  @Test
  void shouldForgetUploadsThatNoRecordNamesAndNoOthers() {
    UUID named = upload();
    UUID forgotten = upload();
    UUID drafted = upload();
    world.as(
        li,
        () ->
            world.records.createAndSubmit(
                "letter", json("{'subject': 'A', 'papers': ['" + named + "']}")));
    world.as(
        li,
        () ->
            world.drafts.begin(
                "letter", json("{'papers': ['" + drafted + "']}"), Origin.nothing(), null));

    uploads(39).run();
    assertThat(List.of(isThere(named), isThere(forgotten))).containsExactly(true, true);
    uploads(41).run();

    assertThat(isThere(forgotten)).isFalse();
    assertThat(pieces(forgotten)).isZero();
    assertThat(isThere(named)).isTrue();
    assertThat(isThere(drafted)).isTrue();
    assertThat(pieces(named)).isEqualTo(1);
  }

  @Test
  void shouldKeepTheFileOfAnImportAsLongAsTheImport() {
    ImportView view = it.checked(li, it.upload(li, "letter", "Subject\nA\n\n"));
    assertThat(view.state()).isEqualTo(ImportState.CHECKED);

    uploads(45).run();
    imports(20).run();
    assertThat(it.checked(li, view).created()).isEqualTo(1);
    imports(31).run();

    assertThat(known(view)).isFalse();
    assertThat(count("ImportLineRow") + count("AttachmentRow") + count("ChunkRow")).isZero();
  }

  @Test
  void shouldNotForgetAnImportThatIsWorkedOn() {
    ImportView view = it.upload(li, "letter", "Subject\nA\n");
    world.as(li, () -> it.imports.check(view.id()));

    imports(400).run();

    assertThat(known(view)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"14, 14", "3650, 3650", "3651, 9", "0, 9", "-1, 9", "soon, 9", "'', 9"})
  void shouldTakeDaysFromTheSettingsOrElseTheUsualOnes(String written, int days) {
    System.setProperty("docket.test.keep-days", written);
    try {
      assertThat(KeepingTime.of("docket.test.keep-days", 9).age()).isEqualTo(Duration.ofDays(days));
    } finally {
      System.clearProperty("docket.test.keep-days");
    }
  }

  private UploadCleaning uploads(int daysLater) {
    return new UploadCleaning(
        world.files,
        new UploadStore(world.database.entities()),
        world.database.transactions(),
        later(daysLater));
  }

  private ImportCleaning imports(int daysLater) {
    return new ImportCleaning(
        new ImportStore(world.database.entities()),
        world.files,
        world.database.transactions(),
        later(daysLater));
  }

  private DocketClock later(int days) {
    Instant then = world.clock.now().plus(Duration.ofDays(days)).plusSeconds(1);
    return new DocketClock(Clock.fixed(then, ZoneId.of("Asia/Shanghai")));
  }

  private UUID upload() {
    byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
    return world.as(
        li,
        () ->
            world
                .attachments
                .upload("a.txt", "text/plain", new ByteArrayInputStream(content))
                .id());
  }

  private boolean isThere(UUID file) {
    return world.database.call(() -> world.files.find(file)).isPresent();
  }

  private boolean known(ImportView view) {
    try {
      world.as(li, () -> it.imports.get(view.id()));
      return true;
    } catch (ProblemException gone) {
      return false;
    }
  }

  private long pieces(UUID file) {
    return world.database.call(
        () ->
            world
                .database
                .entities()
                .createQuery(
                    "select count(c.place) from ChunkRow c where c.attachmentId = :id", Long.class)
                .setParameter("id", file)
                .getSingleResult());
  }

  private long count(String entity) {
    return world.database.call(
        () ->
            world
                .database
                .entities()
                .createQuery("select count(*) from " + entity, Long.class)
                .getSingleResult());
  }
}
