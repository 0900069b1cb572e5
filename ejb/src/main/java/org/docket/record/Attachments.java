package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;
import org.docket.record.internal.AttachmentRow;
import org.docket.record.internal.AttachmentStore;
import org.docket.record.internal.FileScanning;
import org.docket.record.internal.Previews;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;
import org.docket.record.internal.ScanState;
import org.docket.record.internal.TemporaryFile;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded files. A file is its uploader's alone until a record names it; then whoever may read the
 * record may read the file.
 */
@ApplicationScoped
public class Attachments {

  public static final long MOST_BYTES = 25L << 20;
  private static final int LONGEST_NAME = 200;

  private final AttachmentStore store;
  private final RecordRepository records;
  private final RecordDesk desk;
  private final Rights rights;
  private final FileScanning scanning;
  private final Repeats repeats;
  private final Previews previews;
  private final Transactions transactions;

  @Inject
  public Attachments(
      AttachmentStore store,
      RecordRepository records,
      RecordDesk desk,
      Rights rights,
      FileScanning scanning,
      Repeats repeats,
      Previews previews,
      Transactions transactions) {
    this.store = store;
    this.records = records;
    this.desk = desk;
    this.rights = rights;
    this.scanning = scanning;
    this.repeats = repeats;
    this.previews = previews;
    this.transactions = transactions;
  }

  /**
   * Takes a file in; its type is found by its contents. No transaction runs while it comes, however
   * slowly that is.
   */
  public StoredFile upload(String name, String claimedType, InputStream content) {
    return upload(name, claimedType, content, null);
  }

  /**
   * The same, once however often it is sent with the same key.
   *
   * @param key what the client names this request by; null to keep a file each time
   */
  public StoredFile upload(
      String name, String claimedType, InputStream content, @Nullable String key) {
    rights.person();
    String plain = name.strip();
    requireName(plain);
    try (TemporaryFile file = TemporaryFile.of(content, MOST_BYTES)) {
      ScanState scan = scanning.require(file.path());
      return transactions.joining(
          () ->
              repeats.once(
                  key,
                  () -> String.join("\n", "file", plain, claimedType, file.sha256Hex()),
                  id -> readable(id).file(),
                  () -> stored(plain, claimedType, file, scan).file(),
                  StoredFile::id));
    }
  }

  /** What could never be kept is refused before anybody sends it. */
  void requireUploadable(String name, long size) {
    requireName(name.strip());
    if (size > MOST_BYTES) {
      throw new ProblemException(RecordProblems.attachmentTooLarge(MOST_BYTES));
    }
  }

  private static void requireName(String name) {
    boolean wrong =
        name.isEmpty()
            || name.length() > LONGEST_NAME
            || name.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    if (wrong) {
      throw new ProblemException(RecordProblems.attachmentName());
    }
  }

  private AttachmentRow stored(String name, String type, TemporaryFile file, ScanState scan) {
    try (InputStream content = Files.newInputStream(file.path())) {
      return store.store(name, type, content, MOST_BYTES, scan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the virus scanner said: {@code none} without one, {@code clean}, or {@code unchecked} when
   * it will be asked later.
   */
  @Transactional
  public String scan(UUID id) {
    return readable(id).scan().key();
  }

  @Transactional
  public StoredFile get(UUID id) {
    return readable(id).file();
  }

  /** Writes the contents to the target, piece by piece. */
  @Transactional
  public void copy(UUID id, OutputStream target) {
    store.copy(readable(id).file().id(), target);
  }

  /** A small JPEG of an image, made when it is first asked for; empty where there can be none. */
  @Transactional
  public Optional<byte[]> preview(UUID id) {
    return previews.of(readable(id).file());
  }

  private AttachmentRow readable(UUID id) {
    AttachmentRow file =
        store
            .find(id)
            .filter(this::mayRead)
            .orElseThrow(() -> new ProblemException(RecordProblems.attachmentNotFound()));
    if (file.scan() == ScanState.HARMFUL) {
      throw new ProblemException(RecordProblems.attachmentHarmful());
    }
    return file;
  }

  private boolean mayRead(AttachmentRow file) {
    Optional<RecordWork> record = file.recordId().flatMap(records::find).map(desk::work);
    return record.isPresent()
        ? rights.may(Verb.READ, record.get()) && isInVisibleField(file, record.get())
        : file.uploadedBy().equals(rights.person());
  }

  /** A file of a hidden field is hidden with it. */
  private boolean isInVisibleField(AttachmentRow file, RecordWork record) {
    String id = file.file().id().toString();
    ObjectNode shown = rights.concealed(record).shownOf(record.data());
    return shown.toString().contains(id) || !record.data().toString().contains(id);
  }
}
