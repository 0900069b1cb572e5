package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.form.Lookups.StoredFile;
import org.docket.problem.ProblemException;
import org.docket.record.internal.AttachmentRow;
import org.docket.record.internal.AttachmentStore;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;

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

  @Inject
  public Attachments(
      AttachmentStore store, RecordRepository records, RecordDesk desk, Rights rights) {
    this.store = store;
    this.records = records;
    this.desk = desk;
    this.rights = rights;
  }

  /** Takes a file in; its type is found by its contents. */
  @Transactional
  public StoredFile upload(String name, String claimedType, InputStream content) {
    rights.person();
    String plain = name.strip();
    boolean wrong =
        plain.isEmpty()
            || plain.length() > LONGEST_NAME
            || plain.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    if (wrong) {
      throw new ProblemException(RecordProblems.attachmentName());
    }
    return store.store(plain, claimedType, content, MOST_BYTES).file();
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

  private AttachmentRow readable(UUID id) {
    return store
        .find(id)
        .filter(this::mayRead)
        .orElseThrow(() -> new ProblemException(RecordProblems.attachmentNotFound()));
  }

  private boolean mayRead(AttachmentRow file) {
    Optional<RecordWork> record = file.recordId().flatMap(records::find).map(desk::work);
    return record.isPresent()
        ? rights.may(Verb.READ, record.get()) && isInVisibleField(file, record.get())
        : file.uploadedBy().equals(rights.person());
  }

  /** A file of a hidden field is hidden with it. */
  private boolean isInVisibleField(AttachmentRow file, RecordWork record) {
    return rights.hidden(record).stream()
        .noneMatch(
            field -> record.data().path(field).toString().contains(file.file().id().toString()));
  }
}
