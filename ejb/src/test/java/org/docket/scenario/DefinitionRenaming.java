package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.definition.DefinitionSource;
import org.docket.scenario.Names.Place;
import org.docket.scenario.NewNames.Sort;

/** Renames everything in one definition, knowing what each property of its kind means. */
final class DefinitionRenaming {

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "value",
          "default",
          "when",
          "required",
          "readOnly",
          "recordTitle",
          "ownerUnit",
          "of",
          "head",
          "heads",
          "person",
          "per");

  /** Words of the language, whatever fields and positions are called. */
  private static final Set<String> WORDS =
      Set.of("creator", "everyone", "participants", "administrator", "assignee");

  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)\\}");

  private static final Set<String> FIELD_LISTS =
      Set.of("edit", "require", "hide", "columns", "filters", "sort");

  private final Names names;
  private final NewNames newNames;
  private final Uses uses;
  private final ExpressionRenaming expressions;
  private final ScenarioRenaming scenarios;

  DefinitionRenaming(Names names, NewNames newNames, Uses uses, List<DefinitionSource> sources) {
    this.names = names;
    this.newNames = newNames;
    this.uses = uses;
    this.expressions = new ExpressionRenaming(names, newNames);
    this.scenarios = new ScenarioRenaming(names, newNames, sources);
  }

  /**
   * @param template that has the page, as it is written in its pack
   */
  String page(String source, JsonNode template) {
    return expressions.template(
        source,
        template.path("form").asText(),
        template.path("page").path("labels").path("each").asText());
  }

  JsonNode rename(DefinitionSource source) {
    ObjectNode json = source.json().deepCopy();
    return switch (source.kind()) {
      case "form" -> form(json, source.key());
      case "chain" -> chain(json, uses.formOfChain().getOrDefault(source.key(), ""));
      case "process" -> process(json);
      case "template" -> template(json);
      case "series" -> series(json, source.key());
      case "stamp" -> stamp(json);
      case "list" -> put(json, "list", Sort.LIST);
      case "organization" -> organization(json);
      case "scenario" -> scenarios.rename(json);
      default -> json;
    };
  }

  // forms

  private ObjectNode form(ObjectNode form, String key) {
    Deque<Place> scope = scope(new Names.AtForm(key));
    put(form, "form", Sort.FORM);
    put(form, "parent", Sort.FORM);
    put(form, "tree", Sort.FIELD);
    String spawnedBy = form.path("spawnedBy").asText();
    put(form, "spawnedBy", Sort.FORM);
    Map<String, Place> roots = new HashMap<>();
    if (!spawnedBy.isEmpty()) {
      roots.put("source", new Names.AtForm(spawnedBy));
    }
    expressions(form, roots, scope);
    if (form.path("number") instanceof ObjectNode number) {
      put(number, "series", Sort.SERIES);
    }
    represents(form);
    for (JsonNode section : form.path("sections")) {
      expressions((ObjectNode) section, roots, scope);
      ((ObjectNode) section)
          .set("fields", fields((ObjectNode) section.path("fields"), roots, scope));
    }
    rules(form, roots, scope);
    for (String guard : List.of("cancel", "amend")) {
      if (form.path(guard) instanceof ObjectNode node) {
        expression(node, "unless", roots, scope);
      }
    }
    form.path("from").forEach(mapping -> mapping((ObjectNode) mapping, scope));
    for (JsonNode rule : form.path("unique")) {
      list((ObjectNode) rule, "fields", this::dotted);
      expression((ObjectNode) rule, "among", roots, scope);
    }
    form.path("similar").forEach(rule -> similar((ObjectNode) rule));
    form.path("views").forEach(view -> fieldLists((ObjectNode) view));
    form.path("views").forEach(view -> expression((ObjectNode) view, "where", roots, scope));
    access(form, roots, scope);
    return form;
  }

  private void mapping(ObjectNode mapping, Deque<Place> scope) {
    String source = mapping.path("form").asText();
    Map<String, Place> roots = Map.of("source", new Names.AtForm(source));
    put(mapping, "form", Sort.FORM);
    expression(mapping, "when", roots, scope);
    values(mapping, "fields", roots, scope);
    if (mapping.path("lines") instanceof ObjectNode lines) {
      ObjectNode renamed = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> table : lines.properties()) {
        ObjectNode line = (ObjectNode) table.getValue();
        Map<String, Place> inLine = new HashMap<>(roots);
        names
            .field(source, line.path("from").asText())
            .ifPresent(from -> inLine.put("line", Names.behind(from)));
        put(line, "from", Sort.FIELD);
        expression(line, "when", inLine, scope);
        values(line, "columns", inLine, scope);
        renamed.set(newNames.of(Sort.FIELD, table.getKey()), line);
      }
      mapping.set("lines", renamed);
    }
  }

  private void represents(ObjectNode form) {
    if (form.path("represents") instanceof ObjectNode represents) {
      represents
          .properties()
          .forEach(
              role -> {
                if (!role.getKey().equals("what")) {
                  role.setValue(text(newNames.of(Sort.FIELD, role.getValue().asText())));
                }
              });
    }
  }

  private ObjectNode fields(ObjectNode fields, Map<String, Place> roots, Deque<Place> scope) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      renamed.set(
          newNames.of(Sort.FIELD, field.getKey()),
          field((ObjectNode) field.getValue(), roots, scope));
    }
    return renamed;
  }

  private ObjectNode field(ObjectNode field, Map<String, Place> roots, Deque<Place> scope) {
    Map<String, Place> here = new HashMap<>(roots);
    here.put("candidate", new Names.AtForm(Names.to(field)));
    here.put("record", scope.getLast());
    expressions(field, here, scope);
    expression(field, "where", here, scope);
    people(field, "candidates", here, scope);
    put(field, "form", Sort.FORM);
    list(field, "columns", this::dotted);
    list(field, "sort", this::dotted);
    put(field, "to", Sort.FORM);
    list(field, "to", form -> newNames.of(Sort.FORM, form));
    put(field, "list", Sort.LIST);
    list(field, "freeze", name -> newNames.of(Sort.FIELD, name));
    list(field, "shows", name -> newNames.of(Sort.FIELD, name));
    put(field, "currencyFrom", Sort.FIELD);
    if (field.path("columns") instanceof ObjectNode columns) {
      Deque<Place> line = new ArrayDeque<>(scope);
      line.push(new Names.AtLine(columns.deepCopy()));
      here.put("parent", scope.getLast());
      field.set("columns", fields(columns, here, line));
    }
    return field;
  }

  private void rules(ObjectNode form, Map<String, Place> roots, Deque<Place> scope) {
    for (JsonNode rule : form.path("rules")) {
      Deque<Place> line = new ArrayDeque<>(scope);
      names
          .member(scope.getLast(), rule.path("each").asText())
          .ifPresent(table -> line.push(Names.behind(table)));
      put((ObjectNode) rule, "each", Sort.FIELD);
      expression((ObjectNode) rule, "require", roots, line);
      if (rule.path("at").isTextual()) {
        ((ObjectNode) rule).put("at", dotted(rule.path("at").asText()));
      }
    }
  }

  private void similar(ObjectNode rule) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    rule.path("fields")
        .properties()
        .forEach(field -> renamed.set(newNames.of(Sort.FIELD, field.getKey()), field.getValue()));
    rule.set("fields", renamed);
  }

  private void access(ObjectNode form, Map<String, Place> roots, Deque<Place> scope) {
    if (form.path("access") instanceof ObjectNode access) {
      access.properties().forEach(verb -> verb.setValue(who(verb.getValue(), roots, scope)));
    }
    if (form.path("fieldAccess") instanceof ObjectNode fields) {
      ObjectNode renamed = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        ObjectNode rights = (ObjectNode) field.getValue();
        rights.properties().forEach(verb -> verb.setValue(who(verb.getValue(), roots, scope)));
        renamed.set(dotted(field.getKey()), rights);
      }
      form.set("fieldAccess", renamed);
    }
  }

  // chains

  private ObjectNode chain(ObjectNode chain, String form) {
    Place names = form.isEmpty() ? needed(chain.path("needs")) : new Names.AtForm(form);
    Deque<Place> scope = scope(names);
    Map<String, Place> roots = Map.of("record", names);
    if (chain.path("needs") instanceof ObjectNode needs) {
      chain.set("needs", needs(needs));
    }
    expression(chain, "amount", roots, scope);
    matrices(chain, roots, scope);
    policy(chain, roots, scope);
    steps(chain.path("steps"), roots, scope);
    steps(chain.path("elsewhere"), roots, scope);
    tell(chain.path("onEnd"), roots, scope);
    return chain;
  }

  private void matrices(ObjectNode chain, Map<String, Place> roots, Deque<Place> scope) {
    for (JsonNode each : chain.path("matrices")) {
      ObjectNode matrix = (ObjectNode) each;
      expression(matrix, "amount", roots, scope);
      expression(matrix, "kind", roots, scope);
      expression(matrix, "unit", roots, scope);
      matrix
          .path("rows")
          .forEach(
              row ->
                  list((ObjectNode) row, "by", position -> newNames.of(Sort.POSITION, position)));
    }
  }

  private void policy(ObjectNode node, Map<String, Place> roots, Deque<Place> scope) {
    for (String property : List.of("except", "veto", "paper", "applicant")) {
      people(node, property, roots, scope);
    }
  }

  private void tell(JsonNode actions, Map<String, Place> roots, Deque<Place> scope) {
    for (JsonNode action : actions) {
      expression((ObjectNode) action, "when", roots, scope);
      people((ObjectNode) action, "tell", roots, scope);
      people((ObjectNode) action, "grant", roots, scope);
      expression((ObjectNode) action, "record", roots, scope);
      expression((ObjectNode) action, "until", roots, scope);
    }
  }

  /** What a chain that is only a part of others knows: what it says it needs. */
  private static Place needed(JsonNode needs) {
    return new Names.AtLine(asFields(needs));
  }

  private static ObjectNode asFields(JsonNode needs) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> need : needs.properties()) {
      ObjectNode field = fields.putObject(need.getKey());
      String kind = need.getValue().asText();
      if (need.getValue().isObject()) {
        field.put("type", "table").set("columns", asFields(need.getValue()));
      } else if (kind.startsWith("reference:")) {
        field.put("type", "reference").put("to", kind.substring("reference:".length()));
      } else {
        field.put("type", kind);
      }
    }
    return fields;
  }

  private ObjectNode needs(ObjectNode needs) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> need : needs.properties()) {
      if (need.getValue() instanceof ObjectNode columns) {
        renamed.set(newNames.of(Sort.FIELD, need.getKey()), needs(columns));
        continue;
      }
      String kind = need.getValue().asText();
      String prefix = kind.startsWith("related:") ? "related:" : "reference:";
      renamed.put(
          newNames.of(Sort.FIELD, need.getKey()),
          kind.startsWith(prefix)
              ? prefix + newNames.of(Sort.FORM, kind.substring(prefix.length()))
              : kind);
    }
    return renamed;
  }

  private void steps(JsonNode list, Map<String, Place> roots, Deque<Place> scope) {
    for (JsonNode node : list) {
      ObjectNode block = (ObjectNode) node;
      expression(block, "when", roots, scope);
      if (block.path("do").asText().equals("for-each")) {
        each(block, roots, scope);
        continue;
      }
      if (block.has("step")) {
        step(block, roots, scope);
      }
      steps(block.path("choose"), roots, scope);
      steps(block.path("parallel"), roots, scope);
      if (block.has("ladder")) {
        ladder(block, roots, scope);
      }
      steps(block.path("steps"), roots, scope);
      if (block.path("otherwise").isArray()) {
        steps(block.path("otherwise"), roots, scope);
      }
    }
  }

  private void ladder(ObjectNode ladder, Map<String, Place> roots, Deque<Place> scope) {
    expression(ladder, "from", roots, scope);
    expression(ladder, "above", roots, scope);
    policy(ladder, roots, scope);
    tell(ladder.path("onDone"), roots, scope);
    fieldLists(ladder);
    outcomes(ladder, roots, scope);
    for (JsonNode level : ladder.path("ladder")) {
      put((ObjectNode) level, "position", Sort.POSITION);
      step((ObjectNode) level, roots, scope);
    }
  }

  private void each(ObjectNode block, Map<String, Place> roots, Deque<Place> scope) {
    put(block, "step", Sort.STEP);
    Map<String, Place> inside = new HashMap<>(roots);
    inside.put("item", new Names.AtForm(""));
    scope.stream()
        .flatMap(place -> names.member(place, block.path("of").asText()).stream())
        .findFirst()
        .ifPresent(table -> inside.put("line", Names.behind(table)));
    expression(block, "by", inside, scope);
    expression(block, "where", inside, scope);
    expression(block, "of", roots, scope);
    steps(block.path("steps"), inside, scope);
  }

  private void step(ObjectNode step, Map<String, Place> roots, Deque<Place> scope) {
    put(step, "step", Sort.STEP);
    put(step, "then", Sort.STEP);
    put(step, "number", Sort.SERIES);
    people(step, "by", roots, scope);
    people(step, "tell", roots, scope);
    expression(step, "until", roots, scope);
    if (step.path("for") instanceof ObjectNode length) {
      expression(length, "length", roots, scope);
    }
    policy(step, roots, scope);
    for (JsonNode late : step.path("late")) {
      people((ObjectNode) late, "remind", roots, scope);
      people((ObjectNode) late, "escalate", roots, scope);
    }
    tell(step.path("onDone"), roots, scope);
    if (step.path("within") instanceof ObjectNode counted) {
      expression(counted, "from", roots, scope);
    }
    fieldLists(step);
    if (step.path("do").asText().equals("call")) {
      call(step, roots, scope);
      return;
    }
    outcomes(step, roots, scope);
    if (step.path("lines") instanceof ObjectNode lines) {
      List.of("of", "quantity", "from", "reason").forEach(part -> put(lines, part, Sort.FIELD));
    }
    if (step.path("do").asText().equals("sub-chain")) {
      if (step.path("chain") instanceof ObjectNode chain) {
        put(chain, "of", Sort.FIELD);
      }
      values(step, "with", roots, scope);
    }
    if (step.path("do").asText().equals("spawn")) {
      Place child = new Names.AtForm(step.path("form").asText());
      put(step, "form", Sort.FORM);
      values(step, "with", roots, scope);
      values(step, "returns", Map.of("record", child), scope(child));
    }
  }

  /** What is sent and answered has the names of the other system. */
  private void call(ObjectNode step, Map<String, Place> roots, Deque<Place> scope) {
    String url =
        BRACES
            .matcher(step.path("url").asText())
            .replaceAll(
                value ->
                    Matcher.quoteReplacement(
                        "{" + expressions.expression(value.group(1), roots, scope) + "}"));
    step.put("url", url);
    for (String property : List.of("headers", "body")) {
      if (step.path(property) instanceof ObjectNode sent) {
        sent.properties().forEach(each -> expression(sent, each.getKey(), roots, scope));
      }
    }
    Map<String, Place> answered = new HashMap<>(roots);
    answered.put("answer", new Names.AtForm(""));
    outcomes(step, answered, scope);
    for (JsonNode outcome : step.path("outcomes")) {
      if (outcome instanceof ObjectNode map) {
        expression(map, "when", answered, scope);
      }
    }
  }

  private void outcomes(ObjectNode step, Map<String, Place> roots, Deque<Place> scope) {
    if (!(step.path("outcomes") instanceof ObjectNode outcomes)) {
      return;
    }
    for (Map.Entry<String, JsonNode> outcome : outcomes.properties()) {
      if (outcome.getValue() instanceof ObjectNode map) {
        put(map, "to", Sort.STEP);
        fieldLists(map);
        values(map, "set", roots, scope);
      } else {
        outcome.setValue(text(newNames.of(Sort.STEP, outcome.getValue().asText())));
      }
    }
  }

  /** Fields and what they are set to. */
  private void values(
      ObjectNode node, String property, Map<String, Place> roots, Deque<Place> scope) {
    if (node.path(property) instanceof ObjectNode values) {
      ObjectNode renamed = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> value : values.properties()) {
        JsonNode source = value.getValue();
        renamed.set(
            newNames.of(Sort.FIELD, value.getKey()),
            source.isTextual()
                ? text(expressions.expression(source.asText(), roots, scope))
                : source);
      }
      node.set(property, renamed);
    }
  }

  // people

  private void people(
      ObjectNode node, String property, Map<String, Place> roots, Deque<Place> scope) {
    if (node.has(property)) {
      node.set(property, who(node.get(property), roots, scope));
    }
  }

  private JsonNode who(JsonNode who, Map<String, Place> roots, Deque<Place> scope) {
    if (who instanceof ArrayNode list) {
      ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
      list.forEach(entry -> renamed.add(who(entry, roots, scope)));
      return renamed;
    }
    if (who instanceof ObjectNode map) {
      put(map, "position", Sort.POSITION);
      put(map, "step", Sort.STEP);
      expressions(map, roots, scope);
      return map;
    }
    String word = who.asText();
    if (WORDS.contains(word) || roots.containsKey(word)) {
      return who;
    }
    if (word.startsWith("step:")) {
      return text("step:" + newNames.of(Sort.STEP, word.substring("step:".length()).strip()));
    }
    boolean field = scope.stream().anyMatch(place -> names.member(place, word).isPresent());
    return text(newNames.of(field ? Sort.FIELD : Sort.POSITION, word));
  }

  // the others

  private static final List<String> CONTROLS =
      List.of(
          "process",
          "title",
          "number",
          "version",
          "effective",
          "stamp",
          "change",
          "unit",
          "file",
          "reviewed",
          "signed");

  private ObjectNode process(ObjectNode process) {
    put(process, "form", Sort.FORM);
    if (process.path("controls") instanceof ObjectNode controls) {
      for (String property : CONTROLS) {
        boolean step = List.of("reviewed", "signed").contains(property);
        put(controls, property, step ? Sort.STEP : Sort.FIELD);
      }
    }
    JsonNode sheet = process.path("sheet");
    for (JsonNode phase : sheet.path("phases")) {
      list((ObjectNode) phase, "steps", step -> newNames.of(Sort.STEP, step));
    }
    for (JsonNode lane : sheet.path("lanes")) {
      list((ObjectNode) lane, "positions", position -> newNames.of(Sort.POSITION, position));
    }
    for (String property : List.of("boxes", "consult", "inform")) {
      if (sheet.path(property) instanceof ObjectNode byStep) {
        ((ObjectNode) sheet).set(property, bySteps(byStep, property, process));
      }
    }
    return process;
  }

  private ObjectNode bySteps(ObjectNode byStep, String property, ObjectNode process) {
    Deque<Place> scope = scope(new Names.AtForm(process.path("form").asText()));
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : byStep.properties()) {
      JsonNode value = entry.getValue();
      if (value instanceof ObjectNode box && property.equals("boxes")) {
        put(box, "beside", Sort.STEP);
      }
      renamed.set(
          newNames.of(Sort.STEP, entry.getKey()),
          property.equals("boxes") ? value : who(value, Map.of(), scope));
    }
    return renamed;
  }

  private ObjectNode template(ObjectNode template) {
    expression(template, "when", Map.of(), scope(new Names.AtForm(template.path("form").asText())));
    put(template, "form", Sort.FORM);
    list(template, "publicFields", this::dotted);
    if (template.path("page").path("labels") instanceof ObjectNode labels) {
      put(labels, "each", Sort.FIELD);
    }
    if (template.path("control") instanceof ObjectNode control) {
      for (String property : List.of("checkedBy", "approvedBy")) {
        list(control, property, position -> newNames.of(Sort.POSITION, position));
      }
    }
    return put(template, "number", Sort.SERIES);
  }

  private ObjectNode stamp(ObjectNode stamp) {
    for (String property : List.of("keptBy", "usedBy")) {
      list(stamp, property, position -> newNames.of(Sort.POSITION, position));
    }
    return stamp;
  }

  private ObjectNode series(ObjectNode series, String key) {
    String form = uses.formOfSeries().getOrDefault(key, "");
    series.put("pattern", expressions.pattern(series.path("pattern").asText(), form));
    expressions(series, Map.of(), scope(new Names.AtForm(form)));
    return put(series, "series", Sort.SERIES);
  }

  private ObjectNode organization(ObjectNode organization) {
    ObjectNode positions = JsonNodeFactory.instance.objectNode();
    organization
        .path("positions")
        .properties()
        .forEach(
            position ->
                positions.set(newNames.of(Sort.POSITION, position.getKey()), position.getValue()));
    organization.set("positions", positions);
    if (organization.path("registers") instanceof ObjectNode registers) {
      list(registers, "readBy", position -> newNames.of(Sort.POSITION, position));
    }
    for (JsonNode group : organization.path("groups")) {
      group.path("members").forEach(member -> put((ObjectNode) member, "position", Sort.POSITION));
    }
    organization.path("units").forEach(unit -> put((ObjectNode) unit, "head", Sort.POSITION));
    for (JsonNode person : organization.path("people")) {
      person
          .path("appointments")
          .forEach(post -> put((ObjectNode) post, "position", Sort.POSITION));
    }
    return organization;
  }

  // parts

  private void expressions(ObjectNode node, Map<String, Place> roots, Deque<Place> scope) {
    EXPRESSIONS.forEach(property -> expression(node, property, roots, scope));
  }

  private void expression(
      ObjectNode node, String property, Map<String, Place> roots, Deque<Place> scope) {
    if (node.path(property).isTextual()) {
      node.put(property, expressions.expression(node.path(property).asText(), roots, scope));
    }
  }

  private void fieldLists(ObjectNode node) {
    FIELD_LISTS.forEach(property -> list(node, property, this::dotted));
  }

  /** {@code -customer}, {@code parts.qty}: all parts are fields, or words of the language. */
  private String dotted(String path) {
    boolean descending = path.startsWith("-");
    String[] parts = (descending ? path.substring(1) : path).split("\\.");
    for (int i = 0; i < parts.length; i++) {
      parts[i] = newNames.of(Sort.FIELD, parts[i]);
    }
    return (descending ? "-" : "") + String.join(".", parts);
  }

  private static void list(ObjectNode node, String property, UnaryOperator<String> rename) {
    if (node.path(property) instanceof ArrayNode list) {
      ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
      list.forEach(
          item -> renamed.add(item.isTextual() ? text(rename.apply(item.asText())) : item));
      node.set(property, renamed);
    }
  }

  private ObjectNode put(ObjectNode node, String property, Sort sort) {
    if (node.path(property).isTextual()) {
      node.put(property, newNames.of(sort, node.path(property).asText()));
    }
    return node;
  }

  private static Deque<Place> scope(Place place) {
    Deque<Place> scope = new ArrayDeque<>();
    scope.push(place);
    return scope;
  }

  private static TextNode text(String value) {
    return TextNode.valueOf(value);
  }
}
