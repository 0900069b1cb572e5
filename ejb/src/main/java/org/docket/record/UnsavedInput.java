package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.form.FieldDefinition;
import org.docket.form.Lines;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;
import org.docket.record.internal.UnsavedInputRow;
import org.docket.record.internal.UnsavedInputStore;

/**
 * What somebody is typing into a record that was handed in — at a step, in a correction, as a
 * comment — kept on the server as drafts are, so that it is there again on another device. It is
 * nobody's but his who types it, changes nothing of the record, and is forgotten when it is saved,
 * given up, or not come back to for thirty days.
 */
@ApplicationScoped
public class UnsavedInput {

  private static final int LONGEST = 1_000_000;

  /** What is kept beside the values of fields: words of a dialog, and for which task it is. */
  private static final List<String> WORDS = List.of("task", "outcome", "comment", "amending");

  private final UnsavedInputStore store;
  private final RecordRepository records;
  private final RecordDesk desk;
  private final Rights rights;
  private final DocketClock clock;

  @Inject
  public UnsavedInput(
      UnsavedInputStore store,
      RecordRepository records,
      RecordDesk desk,
      Rights rights,
      DocketClock clock) {
    this.store = store;
    this.records = records;
    this.desk = desk;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Something that is typed.
   *
   * @param version of the record that was seen while it was typed
   * @param typed {@code values}, {@code base} (what was there instead), {@code overwritten}, and
   *     words
   */
  public record Kept(long version, ObjectNode typed, Instant savedAt) {}

  /** What the acting person typed last; nothing for most. */
  @Transactional
  public Optional<Kept> get(UUID record) {
    readable(record);
    return store
        .find(key(record))
        .map(row -> new Kept(row.recordVersion(), row.typed(), row.savedAt()));
  }

  /** Keeps what is typed now instead of what was kept before; answers since when it is kept. */
  @Transactional
  public Instant keep(UUID record, long version, JsonNode input) {
    RecordWork work = readable(record);
    ObjectNode typed = allowed(work, input);
    if (typed.toString().length() > LONGEST) {
      throw new ProblemException(RecordProblems.inputTooLong());
    }
    Instant now = clock.now();
    Optional<UnsavedInputRow> row = store.lock(key(record));
    row.ifPresentOrElse(
        known -> known.keep(version, typed, now),
        () -> store.add(new UnsavedInputRow(key(record), version, typed, now)));
    return now;
  }

  @Transactional
  public void forget(UUID record) {
    readable(record);
    store.forget(key(record));
  }

  private UnsavedInputRow.Key key(UUID record) {
    return new UnsavedInputRow.Key(record, rights.person());
  }

  /** A draft keeps what is typed itself. */
  private RecordWork readable(UUID id) {
    RecordWork work =
        records
            .find(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    if (work.row().state() == RecordState.DRAFT) {
      throw new ProblemException(RecordProblems.draftKeepsItself());
    }
    return work;
  }

  /** Fields that the form has and the person sees; never secrets, nor what the form masks. */
  private ObjectNode allowed(RecordWork work, JsonNode input) {
    ObjectNode kept = work.data().objectNode();
    Set<String> hidden = new HashSet<>(rights.hidden(work));
    for (String part : List.of("values", "base")) {
      if (input.path(part) instanceof ObjectNode values) {
        kept.set(part, visible(work, values, hidden));
      }
    }
    if (input.path("overwritten").isArray()) {
      kept.set("overwritten", input.path("overwritten"));
    }
    for (String word : WORDS) {
      JsonNode said = input.path(word);
      if (said.isTextual() || said.isBoolean()) {
        kept.set(word, said);
      }
    }
    return kept;
  }

  private static ObjectNode visible(RecordWork work, ObjectNode values, Set<String> hidden) {
    ObjectNode kept = values.objectNode();
    for (FieldDefinition field : work.form().fields()) {
      JsonNode value = values.get(field.key());
      if (value == null || !mayBeKept(field, hidden)) {
        continue;
      }
      JsonNode copy = value.deepCopy();
      field.columns().stream()
          .filter(column -> !mayBeKept(column, hidden))
          .forEach(column -> Lines.of(copy).forEach(line -> line.remove(column.key())));
      kept.set(field.key(), copy);
    }
    return kept;
  }

  private static boolean mayBeKept(FieldDefinition field, Set<String> hidden) {
    return !hidden.contains(field.path())
        && !field.handling().masked()
        && !field.kind().id().equals("secret");
  }
}
