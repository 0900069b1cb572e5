package org.docket.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.organization.Who;
import org.docket.problem.Text;

/**
 * What a form asks about things outside its own data. One instance serves one piece of work and may
 * remember what it read.
 */
public interface Lookups {

  /**
   * A record of this form, with its fields as values.
   *
   * @param frozen stored values that win over those of today; may be empty
   */
  Optional<Entry> record(String form, UUID id, ObjectNode frozen);

  /** Whether the acting person may choose this record now: it counts, and may be read. */
  boolean mayBeChosen(String form, UUID id);

  /** Stored values of a record of this form, for freezing. */
  ObjectNode stored(String form, UUID id, Set<String> fields);

  /**
   * The records that a field of related records holds, whoever looks; each is asked for once.
   *
   * @param scope the form that the field is of
   */
  List<RecordValue> related(FieldDefinition field, Values scope);

  Optional<Entry> person(UUID id);

  /**
   * Those whom the entries mean today.
   *
   * @param scope what their expressions see
   */
  Set<UUID> people(List<Who> among, Values scope);

  /** By log-in name, for data written by hand. */
  Optional<UUID> personByLogin(String login);

  Optional<Entry> unit(String code);

  Optional<Entry> position(String code);

  /** A file that was uploaded. */
  Optional<StoredFile> file(UUID id);

  /**
   * Something outside the form: how it is called, and its members for expressions.
   *
   * @param title what people read; a name in expressions is the same for all readers
   */
  record Entry(Text title, RecordValue values) {}

  /** An uploaded file. */
  record StoredFile(UUID id, String name, String type, long size, String sha256) {}

  /** Nothing is known outside; for forms without references, and for tests. */
  Lookups NOTHING =
      new Lookups() {
        @Override
        public Optional<Entry> record(String form, UUID id, ObjectNode frozen) {
          return Optional.empty();
        }

        @Override
        public boolean mayBeChosen(String form, UUID id) {
          return false;
        }

        @Override
        public ObjectNode stored(String form, UUID id, Set<String> fields) {
          return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public List<RecordValue> related(FieldDefinition field, Values scope) {
          return List.of();
        }

        @Override
        public Optional<Entry> person(UUID id) {
          return Optional.empty();
        }

        @Override
        public Set<UUID> people(List<Who> among, Values scope) {
          return Set.of();
        }

        @Override
        public Optional<UUID> personByLogin(String login) {
          return Optional.empty();
        }

        @Override
        public Optional<Entry> unit(String code) {
          return Optional.empty();
        }

        @Override
        public Optional<Entry> position(String code) {
          return Optional.empty();
        }

        @Override
        public Optional<StoredFile> file(UUID id) {
          return Optional.empty();
        }
      };
}
