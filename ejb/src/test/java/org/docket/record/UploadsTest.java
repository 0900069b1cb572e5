package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.Uploads.Progress;
import org.docket.record.internal.UploadCleaning;
import org.docket.record.internal.UploadStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadsTest {

  private static final int KB = 1024;

  private final RecordWorld world = new RecordWorld(Samples.PACK);
  private final UploadStore store = new UploadStore(world.database.entities());
  private final Uploads uploads =
      new Uploads(
          store,
          world.attachments,
          world.repeats,
          world.rights,
          world.database.transactions(),
          world.clock);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "clerk", "BJ01");
  private final byte[] content = text(700 * KB);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldMakeAFileOfPieces() {
    UUID id = begin(content.length);

    assertThat(append(id, 0, piece(0, 300 * KB)).offset()).isEqualTo(300 * KB);
    assertThat(append(id, 300 * KB, piece(300 * KB, 301 * KB)).file()).isEmpty();
    Progress whole = append(id, 301 * KB, piece(301 * KB, content.length));

    StoredFile file = whole.file().orElseThrow();
    assertThat(file.name()).isEqualTo("notes.txt");
    assertThat(file.size()).isEqualTo(content.length);
    assertThat(file.sha256()).isEqualTo(CanonicalJson.sha256Hex(content));
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    as(
        li,
        () -> {
          world.attachments.copy(file.id(), copy);
          return id;
        });
    assertThat(copy.toByteArray()).isEqualTo(content);
    assertThat(as(li, () -> uploads.progress(id)).file()).contains(file);
    assertThat(pieces(id)).isZero();
  }

  /** As when the connection breaks within a piece. */
  @Test
  void shouldKeepWhatCameBeforeTheConnectionBroke() {
    UUID id = begin(content.length);
    InputStream broken = new SequenceInputStream(piece(0, 600 * KB), new Breaking());

    assertThat(problem(() -> append(id, 0, broken))).isEqualTo("broken");

    long there = as(li, () -> uploads.progress(id)).offset();
    assertThat(there).isEqualTo(512 * KB);
    assertThat(append(id, there, piece((int) there, content.length)).file()).isPresent();
  }

  @Test
  void shouldTakeAPieceOnceAndOnlyWhereItBelongs() {
    UUID id = begin(content.length);
    append(id, 0, piece(0, 10 * KB));

    assertThat(problem(() -> append(id, 0, piece(0, 10 * KB)))).isEqualTo("upload.other-offset");
    assertThat(problem(() -> append(id, 20 * KB, piece(20 * KB, 30 * KB))))
        .isEqualTo("upload.other-offset");
    assertThat(problem(() -> append(id, 10 * KB, new ByteArrayInputStream(content))))
        .isEqualTo("upload.too-much");
    assertThat(as(li, () -> uploads.progress(id)).offset()).isLessThan(content.length);
  }

  @Test
  void shouldAskAgainForTheFileWhoseAnswerWasLost() {
    UUID id = begin(content.length);
    StoredFile file = append(id, 0, piece(0, content.length)).file().orElseThrow();

    assertThat(append(id, content.length, InputStream.nullInputStream()).file()).contains(file);
  }

  @Test
  void shouldCheckWhatAFileIsWhenAllHasCome() {
    byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};
    UUID id = as(li, () -> uploads.begin("a.txt", "text/plain", program.length, null)).id();

    assertThat(problem(() -> append(id, 0, new ByteArrayInputStream(program))))
        .isEqualTo("record.attachment-program");
    assertThat(problem(() -> append(id, 0, piece(0, 1)))).isEqualTo("upload.not-found");
    assertThat(pieces(id)).isZero();
  }

  @Test
  void shouldBeNobodysButItsOwners() {
    UUID id = begin(content.length);

    for (UUID each : new UUID[] {id, UUID.randomUUID()}) {
      assertThat(problem(() -> as(zhao, () -> uploads.progress(each))))
          .isEqualTo("upload.not-found");
      assertThat(
              problem(
                  () -> world.currentUser.runAs(zhao, () -> uploads.append(each, 0, piece(0, 1)))))
          .isEqualTo("upload.not-found");
      assertThat(
              problem(
                  () ->
                      as(
                          zhao,
                          () -> {
                            uploads.discard(each);
                            return each;
                          })))
          .isEqualTo("upload.not-found");
    }
  }

  @Test
  void shouldBeginOneUploadForOneKey() {
    UUID first = as(li, () -> uploads.begin("a.txt", "text/plain", 5, "key")).id();

    assertThat(as(li, () -> uploads.begin("a.txt", "text/plain", 5, "key")).id()).isEqualTo(first);
    assertThat(problem(() -> as(li, () -> uploads.begin("a.txt", "text/plain", 6, "key"))))
        .isEqualTo("record.key-used-before");
  }

  @Test
  void shouldRefuseAtOnceWhatCouldNeverBeKept() {
    assertThat(problem(() -> as(li, () -> uploads.begin("a/b", "text/plain", 5, null))))
        .isEqualTo("record.attachment-name");
    assertThat(problem(() -> begin(Attachments.MOST_BYTES + 1)))
        .isEqualTo("record.attachment-too-large");
  }

  @Test
  void shouldForgetWhatIsGivenUpOrLeftAlone() {
    UUID given = begin(content.length);
    append(given, 0, piece(0, 10));
    as(
        li,
        () -> {
          uploads.discard(given);
          return given;
        });
    assertThat(pieces(given)).isZero();
    UUID left = begin(content.length);
    append(left, 0, piece(0, 10));

    cleaning(39).run();
    assertThat(pieces(left)).isEqualTo(1);
    cleaning(41).run();

    assertThat(pieces(left)).isZero();
    assertThat(problem(() -> as(li, () -> uploads.progress(left)))).isEqualTo("upload.not-found");
  }

  private UploadCleaning cleaning(int daysLater) {
    Instant then = world.clock.now().plus(Duration.ofDays(daysLater)).plusSeconds(1);
    DocketClock clock = new DocketClock(Clock.fixed(then, ZoneId.of("Asia/Shanghai")));
    return new UploadCleaning(world.files, store, world.database.transactions(), clock);
  }

  private static final class Breaking extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }
  }

  private static byte[] text(int length) {
    SplittableRandom random = new SplittableRandom(7);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('a' + random.nextInt(26));
    }
    return text;
  }

  private UUID begin(long size) {
    return as(li, () -> uploads.begin("notes.txt", "text/plain", size, null)).id();
  }

  private Progress append(UUID id, long offset, InputStream piece) {
    return world.currentUser.runAs(li, () -> uploads.append(id, offset, piece));
  }

  private InputStream piece(int from, int to) {
    return new ByteArrayInputStream(Arrays.copyOfRange(content, from, to));
  }

  private long pieces(UUID id) {
    return world.database.call(
        () ->
            world
                .database
                .entities()
                .createQuery(
                    "select count(c.place) from ChunkRow c where c.attachmentId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult());
  }

  private <T> T as(Actor who, Supplier<T> work) {
    return world.as(who, work);
  }

  private static String problem(Supplier<?> work) {
    try {
      return "none: " + work.get();
    } catch (ProblemException e) {
      return e.first().code();
    } catch (UncheckedIOException e) {
      return "broken";
    }
  }
}
