package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.form.CodeTree;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.ListItem;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item of a code list that is a tree, such as province, city and district. What is stored names
 * the item and all that it stands under, so that lists find everything below an item.
 */
public final class TreeChoiceKind implements FieldKind {

  private static final Text EXPECTED = Text.of("item of the list", "代码表项");

  @Override
  public String id() {
    return "tree-choice";
  }

  @Override
  public Text title() {
    return Text.of("place in a tree", "级联选择");
  }

  @Override
  public Set<String> properties() {
    return Set.of("list", "level", "search", "placeholder");
  }

  @Override
  public List<String> members() {
    return List.of("code", "name", "path");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(types.treeItem(definition.string("list").orElse("")));
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TEXT);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    String sent = Identity.sent(input, "code").strip();
    if (sent.isEmpty() && (input.isTextual() || input.isObject())) {
      return null;
    }
    FieldDetails.Tree tree = tree(field);
    Optional<ListItem> item = tree.items().find(sent).or(() -> tree.items().titled(sent));
    if (item.isEmpty()) {
      reading.refuse(KindProblems.notFound(field, sent, EXPECTED));
      return null;
    }
    List<ListItem> path = tree.items().path(item.get().code());
    if (path.size() < tree.depth() && !tree.items().under(item.get().code()).isEmpty()) {
      reading.refuse(KindProblems.goFurther(field, tree.levelAt(path.size())));
      return null;
    }
    return stored(path);
  }

  private static FieldDetails.Tree tree(FieldDefinition field) {
    return (FieldDetails.Tree) field.details();
  }

  private static ObjectNode stored(List<ListItem> path) {
    ObjectNode stored = JsonNodeFactory.instance.objectNode();
    stored.put("code", path.get(path.size() - 1).code());
    path.forEach(item -> stored.withArray("path").add(item.code()));
    return stored;
  }

  @Override
  public JsonNode carried(JsonNode before, JsonNode now) {
    return before.path("code").equals(now.path("code")) ? before : now;
  }

  @Override
  public RecordValue value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return value(stored, field, ListItem::name);
  }

  /** The item and its levels, named as this reader of names does. */
  public static RecordValue value(
      JsonNode stored, FieldDefinition field, Function<ListItem, String> name) {
    List<ListItem> path = path(stored, field);
    ListItem last = path.get(path.size() - 1);
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("code", last.code());
    members.put("name", name.apply(last));
    members.put("path", String.join(CodeTree.BETWEEN, path.stream().map(name).toList()));
    List<String> levels = List.copyOf(tree(field).levels().keySet());
    for (int i = 0; i < Math.min(levels.size(), path.size()); i++) {
      ListItem item = path.get(i);
      members.put(
          levels.get(i),
          RecordValue.of(item.code(), Map.of("code", item.code(), "name", name.apply(item))));
    }
    return RecordValue.of(last.code(), members);
  }

  /** As it was when it was chosen; what the list no longer has is called by its code. */
  private static List<ListItem> path(JsonNode stored, FieldDefinition field) {
    CodeTree items = tree(field).items();
    List<ListItem> path = new ArrayList<>();
    for (JsonNode code : stored.path("path")) {
      path.add(items.find(code.asText()).orElseGet(() -> unknown(code.asText())));
    }
    return path;
  }

  private static ListItem unknown(String code) {
    return new ListItem(code, Text.same(code), null, false, Map.of());
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    String code =
        value instanceof RecordValue record ? record.id().toString() : String.valueOf(value);
    List<ListItem> path = tree(field).items().path(code);
    return path.isEmpty() ? null : stored(path);
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    CodeTree items = tree(field).items();
    String code = "";
    while (!items.under(code).isEmpty()) {
      code = items.under(code).get(0).code();
    }
    return store(code, field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return CodeTree.shown(path(stored, field), locale);
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    List<String> codes = new ArrayList<>();
    stored.path("path").forEach(code -> codes.add(code.asText()));
    return String.join("/", codes);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.named("code", Schema.of("string")).put("description", "→ " + tree(field).list());
  }
}
