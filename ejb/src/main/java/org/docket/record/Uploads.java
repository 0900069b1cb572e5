package org.docket.record;

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
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;
import org.docket.record.internal.Rights;
import org.docket.record.internal.TemporaryFile;
import org.docket.record.internal.UploadRow;
import org.docket.record.internal.UploadStore;
import org.jspecify.annotations.Nullable;

/**
 * Files that come in pieces, so that a connection that breaks costs a piece and not the file. What
 * has come is kept at once; whoever began an upload asks how much that is and goes on from there.
 * The last piece makes it an attachment, with the same checks as one that comes whole.
 */
@ApplicationScoped
public class Uploads {

  /** What is written at once; a broken connection loses no more than that. */
  private static final int PIECE = 256 * 1024;

  private final UploadStore store;
  private final Attachments attachments;
  private final Repeats repeats;
  private final Rights rights;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public Uploads(
      UploadStore store,
      Attachments attachments,
      Repeats repeats,
      Rights rights,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.attachments = attachments;
    this.repeats = repeats;
    this.rights = rights;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * How far an upload is.
   *
   * @param offset bytes that have come
   * @param file the attachment, once all has come
   */
  public record Progress(UUID id, long offset, long size, Optional<StoredFile> file) {}

  /**
   * Begins an upload, once however often it is asked for with the same key.
   *
   * @param size bytes of the whole file
   * @param key what the client names this request by; null to begin one each time
   */
  @Transactional
  public Progress begin(String name, String claimedType, long size, @Nullable String key) {
    rights.person();
    attachments.requireUploadable(name, size);
    return repeats.once(
        key,
        () -> String.join("\n", "upload", name, claimedType, String.valueOf(size)),
        this::progress,
        () -> begun(name, claimedType, size),
        Progress::id);
  }

  private Progress begun(String name, String type, long size) {
    UploadRow row = new UploadRow(Ids.next(), rights.person(), name, type, size, clock.now());
    store.add(row);
    return progress(row);
  }

  /** Of an upload of one's own. */
  @Transactional
  public Progress progress(UUID id) {
    return progress(own(store.find(id)));
  }

  private Progress progress(UploadRow row) {
    return new Progress(row.id(), row.received(), row.size(), row.fileId().map(attachments::get));
  }

  /**
   * Takes in what comes, from this place on, as far as it comes.
   *
   * @param offset where it goes on; another one than what has come is a problem that says which
   */
  public Progress append(UUID id, long offset, InputStream content) {
    transactions.joining(() -> expecting(own(store.find(id)), offset));
    long place = offset;
    try {
      byte[] piece = content.readNBytes(PIECE);
      while (piece.length > 0) {
        keep(id, place, piece);
        place += piece.length;
        piece = content.readNBytes(PIECE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Progress now = transactions.joining(() -> progress(own(store.find(id))));
    return now.offset() == now.size() && now.file().isEmpty() ? finished(now) : now;
  }

  private void keep(UUID id, long place, byte[] piece) {
    transactions.separately(
        () -> {
          UploadRow row = expecting(own(store.lock(id)), place);
          if (place + piece.length > row.size()) {
            throw new ProblemException(UploadProblems.tooMuch(row.size()));
          }
          store.add(row, piece);
          row.received(piece.length, clock.now());
          return id;
        });
  }

  private static UploadRow expecting(UploadRow row, long place) {
    if (row.received() != place) {
      throw new ProblemException(UploadProblems.otherOffset(row.received()));
    }
    return row;
  }

  /** What is refused is forgotten: sent again it would be refused again. */
  private Progress finished(Progress whole) {
    UploadRow row = transactions.joining(() -> own(store.find(whole.id())));
    try (TemporaryFile file = TemporaryFile.filled(out -> copy(whole.id(), out));
        InputStream content = Files.newInputStream(file.path())) {
      StoredFile stored = attachments.upload(row.name(), row.type(), content);
      return transactions.separately(() -> becameFile(whole.id(), stored));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProblemException refused) {
      transactions.separately(() -> forgotten(whole.id()));
      throw refused;
    }
  }

  private void copy(UUID id, OutputStream target) {
    transactions.joining(
        () -> {
          store.copy(id, target);
          return id;
        });
  }

  private Progress becameFile(UUID id, StoredFile file) {
    UploadRow row = own(store.lock(id));
    row.became(file.id(), clock.now());
    store.forgetPieces(id);
    return progress(row);
  }

  /** Gives an upload up; a file that it became stays. */
  @Transactional
  public void discard(UUID id) {
    own(store.lock(id));
    forgotten(id);
  }

  private UUID forgotten(UUID id) {
    store.lock(id).ifPresent(store::remove);
    return id;
  }

  /** Somebody else's is as if it were not there. */
  private UploadRow own(Optional<UploadRow> row) {
    return row.filter(found -> found.ownerId().equals(rights.person()))
        .orElseThrow(() -> new ProblemException(UploadProblems.notFound()));
  }
}
