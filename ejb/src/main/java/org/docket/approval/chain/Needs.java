package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.ChainDefinition.Need;
import org.docket.definition.MapNode;
import org.docket.expression.Type;
import org.docket.form.FormTypes;

/** The fields that a chain needs: how they are written, their types, and which fields will do. */
final class Needs {

  private static final String TABLE = "table";

  private Needs() {}

  static Map<String, Need> read(MapNode written) {
    Map<String, Need> needs = new LinkedHashMap<>();
    written.keys().forEach(name -> needs.put(name, one(written, name)));
    return needs;
  }

  private static Need one(MapNode written, String name) {
    return written
        .map(name)
        .map(columns -> new Need(TABLE, read(columns), written.keyLocation(name)))
        .orElseGet(
            () -> new Need(written.requireString(name), Map.of(), written.keyLocation(name)));
  }

  /** Empty for a kind, or a form, that there is not. */
  static Optional<Type> type(Need need, FormTypes types) {
    if (need.columns().isEmpty()) {
      return types.named(need.kind());
    }
    Map<String, Type.Field> columns = new LinkedHashMap<>();
    need.columns()
        .forEach(
            (name, column) ->
                type(column, types)
                    .ifPresent(type -> columns.put(name, Type.Field.required(type))));
    return columns.size() < need.columns().size()
        ? Optional.empty()
        : Optional.of(Type.listOf(Type.record("line at " + need.location(), columns)));
  }

  /** A chain that needs a table takes one that has the columns it names. */
  static boolean fits(Type there, Type wanted) {
    return there.equals(wanted)
        || (isTable(there) && isTable(wanted) && hasColumns(line(there), line(wanted)));
  }

  private static boolean hasColumns(Type.RecordOf there, Type.RecordOf wanted) {
    return wanted.members().entrySet().stream()
        .filter(column -> !column.getKey().startsWith("_"))
        .allMatch(
            column ->
                Optional.ofNullable(there.members().get(column.getKey()))
                    .filter(found -> found.type().equals(column.getValue().type()))
                    .isPresent());
  }

  private static Type.RecordOf line(Type table) {
    return (Type.RecordOf) ((Type.ListOf) table).element().type();
  }

  static boolean isTable(Type type) {
    return type instanceof Type.ListOf list
        && list.element().type() instanceof Type.RecordOf
        && !list.element().type().equals(FormTypes.FILE);
  }
}
