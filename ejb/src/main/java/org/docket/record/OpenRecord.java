package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.Scope;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.form.Lookups.StoredFile;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A record in the hands of another feature, valid until the running transaction ends. What is
 * changed is written by the transaction; what the person wants to change must have been allowed by
 * the caller (a task gives that right, not the form).
 */
public interface OpenRecord {

  UUID id();

  String form();

  UUID releaseId();

  UUID creatorId();

  /** Code of the unit for which its creator made it. */
  Optional<String> creatorUnit();

  String unitCode();

  RecordState state();

  Optional<String> number();

  String title();

  long version();

  int revision();

  /** Of the data as stored. */
  String sha256();

  Instant createdAt();

  /** When the data were changed last. */
  Instant updatedAt();

  /** Who changed the data last. */
  UUID updatedBy();

  /** The record that this one was spawned from. */
  Optional<UUID> sourceId();

  /** The form as it was when the record was created. */
  FormDefinition definition();

  /** A copy of the data as stored. */
  ObjectNode data();

  /**
   * For expressions: the fields, {@code creator, unit, settings, number, state}, and {@code record}
   * for the record itself. Sees later changes.
   */
  Values values();

  /** What the record refers to, for showing its values. */
  Lookups lookups();

  /** The names in {@link #values} with their types. */
  Scope scope();

  /**
   * Applies what a person filled in at a step; fields that are not sent stay. All problems at once,
   * with pointers into {@code /data}.
   */
  void edit(ObjectNode changes, StepEdit step);

  /** Sets fields to computed values, as an outcome's {@code set} says. */
  void set(Map<String, ? extends @Nullable Object> values);

  /** The new state, with a title of its own when the chain gives the end one. */
  void move(RecordState state, @Nullable Text title);

  /**
   * Draws the record's number from this series unless it has one. Locks a counter: call it last in
   * the transaction.
   */
  String draw(String series);

  /** These people may from now on read the record as participants. */
  void addParticipants(Collection<UUID> people);

  /** These people are asked about the record at a step, which hides this from them. */
  void ask(Collection<UUID> people, Concealed hidden);

  /**
   * The files belong to the record from now on: uploads of this person that belong to no other. One
   * that is none is a problem.
   */
  List<StoredFile> enclose(List<UUID> files, UUID person);

  /** These people may read the record until then; the time line says why. */
  void grant(Collection<UUID> people, Instant until, Text reason);
}
