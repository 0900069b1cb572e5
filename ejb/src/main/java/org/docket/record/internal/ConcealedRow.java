package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.record.Concealed;
import org.hibernate.Length;

/**
 * What all steps that asked a person about a record hid from them; there while that is anything.
 */
@Entity
@IdClass(ConcealedRow.Key.class)
@Table(name = "docket_concealed")
public class ConcealedRow {

  /** Record and person. */
  public record Key(UUID recordId, UUID personId) implements Serializable {}

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "form")
  private String form;

  @Column(name = "paths", length = Length.LONG32)
  private String paths;

  @Column(name = "shown_lines", length = Length.LONG32)
  private String shownLines;

  /** For Hibernate. */
  protected ConcealedRow() {}

  ConcealedRow(RecordRow record, UUID personId, Concealed concealed) {
    this.recordId = record.id();
    this.personId = personId;
    this.form = record.form();
    keep(concealed);
  }

  final void keep(Concealed concealed) {
    this.paths = Json.MAPPER.valueToTree(concealed.paths()).toString();
    ObjectNode lines = Json.MAPPER.createObjectNode();
    new TreeMap<>(concealed.shownLines())
        .forEach((table, ids) -> lines.set(table, Json.MAPPER.valueToTree(new TreeSet<>(ids))));
    this.shownLines = lines.toString();
  }

  Concealed concealed() {
    Map<String, Set<String>> lines = new TreeMap<>();
    Json.read(shownLines)
        .properties()
        .forEach(table -> lines.put(table.getKey(), texts(table.getValue())));
    Set<String> fields = pathsOf(paths);
    fields.removeAll(lines.keySet());
    return new Concealed(fields, lines);
  }

  static Set<String> pathsOf(String stored) {
    return texts(Json.read(stored));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
