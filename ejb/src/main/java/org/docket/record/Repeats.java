package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.platform.StorageProblems;
import org.docket.problem.ProblemException;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RepeatRow;
import org.docket.record.internal.Rights;
import org.jspecify.annotations.Nullable;

/**
 * Knows requests that were made before under the same key, for use cases whose repetition nobody
 * could take back. The key is claimed at the start of the transaction, so that of two at a time
 * only one makes something.
 */
@ApplicationScoped
public class Repeats {

  private static final String VALID = "[\\x21-\\x7E]{1,100}";

  private final RecordRepository records;
  private final Rights rights;
  private final DocketClock clock;

  @Inject
  public Repeats(RecordRepository records, Rights rights, DocketClock clock) {
    this.records = records;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * What a request makes, once however often it is sent with the same key.
   *
   * @param key what the client names the request by; null to make something each time
   * @param request what is asked for, to tell the same request from another one
   * @param found what was made before, by its id
   */
  public <T> T once(
      @Nullable String key,
      Supplier<String> request,
      Function<UUID, T> found,
      Supplier<T> making,
      Function<T, UUID> id) {
    if (key == null) {
      return making.get();
    }
    Optional<UUID> earlier = earlier(key, CanonicalJson.sha256Hex(request.get()));
    if (earlier.isPresent()) {
      return found.apply(earlier.get());
    }
    T made = making.get();
    remember(key, id.apply(made));
    return made;
  }

  /** What the same request made before; when there is none, the key belongs to this one. */
  public Optional<UUID> earlier(String key, String request) {
    if (!key.matches(VALID)) {
      throw new ProblemException(RecordProblems.badKey());
    }
    Optional<RepeatRow> before = records.repeat(rights.person(), key);
    if (before.isEmpty()) {
      claim(key, request);
      return Optional.empty();
    }
    if (!before.get().isOf(request)) {
      throw new ProblemException(RecordProblems.keyUsedForSomethingElse());
    }
    return before.get().subject();
  }

  private void claim(String key, String request) {
    try {
      records.add(new RepeatRow(new RepeatRow.Key(rights.person(), key), request, clock.now()));
      records.flush();
    } catch (PersistenceException somebodyWasFaster) {
      throw StorageProblems.conflict(somebodyWasFaster, RecordProblems::sameRequestRuns);
    }
  }

  public void remember(String key, UUID made) {
    records.repeat(rights.person(), key).ifPresent(row -> row.made(made));
  }
}
