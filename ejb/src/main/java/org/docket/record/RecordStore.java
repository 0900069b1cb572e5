package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records for the features that carry them on, inside the caller's transaction. Asks no rights: the
 * caller's task is the right.
 */
public interface RecordStore {

  /** The record, locked against others until the transaction ends. */
  OpenRecord lock(UUID id);

  /** The record as it is, for looking only. */
  OpenRecord view(UUID id);

  /** All records of a form in these states, for looking only: of forms that have few. */
  List<OpenRecord> ofForm(String form, Set<RecordState> states);

  /**
   * Creates a record that counts as handed in by its creator, linked to its source. What else the
   * form requires is left to the first step of its chain. {@link RecordSubmitted} is fired before
   * this returns.
   */
  OpenRecord spawn(OpenRecord source, Child child);

  /**
   * A record to be spawned.
   *
   * @param mapping of its form, which fills it in from all that the source holds: a chain decided
   *     that it starts, so neither the mapping's {@code when} nor anybody's rights are asked
   * @param values by field, as expressions see them, over what the mapping gives; a reference may
   *     be an {@link OpenRecord}
   */
  record Child(
      String form,
      UUID creator,
      Optional<String> mapping,
      Map<String, ? extends @Nullable Object> values) {}

  /**
   * A new record of the acting person as it would be with these data, for looking only; nothing is
   * written and what cannot be read stays empty. A problem for whoever may not create one.
   */
  OpenRecord imagine(String form, ObjectNode data);

  /** The same by the form of another release; whoever calls has asked for the right to do so. */
  OpenRecord imagine(String form, UUID release, ObjectNode data);

  /**
   * A record as it would be by its form in another release, for looking only: fields of the same
   * kind keep their values, what is computed is computed anew. Nothing is written.
   *
   * @param at with the values that it had then
   */
  OpenRecord rehearse(UUID id, UUID release, Instant at);

  /** The contents of an uploaded file. */
  Optional<byte[]> contents(UUID attachment);
}
