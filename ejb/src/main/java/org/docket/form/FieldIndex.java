package org.docket.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a form in reading order, and where to find each of them. */
final class FieldIndex {

  private final List<FieldDefinition> fields;
  private final List<FieldDefinition> withColumns;
  private final Map<String, FieldDefinition> byPath = new LinkedHashMap<>();

  private FieldIndex(List<FieldDefinition> fields) {
    this.fields = fields;
    this.withColumns =
        fields.stream()
            .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
            .toList();
    withColumns.forEach(field -> byPath.putIfAbsent(field.path(), field));
  }

  static FieldIndex of(List<FormSection> sections) {
    return new FieldIndex(sections.stream().flatMap(section -> section.fields().stream()).toList());
  }

  /** A table is one of them. */
  List<FieldDefinition> fields() {
    return fields;
  }

  /** Behind each table its columns. */
  List<FieldDefinition> withColumns() {
    return withColumns;
  }

  /** A field by its key, or a column as {@code table.column}. */
  Optional<FieldDefinition> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
