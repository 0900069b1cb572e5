package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.Compiled;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A form as a client draws it: everything in one language, expressions as source and tree. Without
 * rights; the caller adds them.
 */
public final class FormView {

  private static final Map<String, String> ENVELOPE_TYPES =
      Map.of(
          "state", "choice",
          "creator", "person",
          "unit", "unit",
          "createdAt", "datetime",
          "updatedAt", "datetime");

  private final FormDefinition form;
  private final Map<String, FormDefinition> referenced;
  private final Locale locale;
  private final ObjectMapper mapper;
  private final Set<String> lists;

  /**
   * @param referenced the forms that fields refer to, for the titles of what they show
   */
  public FormView(
      FormDefinition form,
      Map<String, FormDefinition> referenced,
      Locale locale,
      ObjectMapper mapper) {
    this.form = form;
    this.referenced = Map.copyOf(referenced);
    this.locale = locale;
    this.mapper = mapper;
    this.lists = FormFigures.listsOf(form);
  }

  public ObjectNode json(UUID release) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("form", form.key());
    view.put("title", form.title().in(locale));
    put(view, "description", form.description());
    view.put("release", release.toString());
    put(view, "recordTitle", form.recordTitle());
    if (form.tree() != null) {
      view.put("tree", form.tree());
    }
    ArrayNode sections = view.putArray("sections");
    form.sections().forEach(section -> sections.add(section(section)));
    ArrayNode rules = view.putArray("rules");
    form.rules().forEach(rule -> rules.add(rule(rule)));
    ArrayNode similar = view.putArray("similar");
    form.similar().forEach(rule -> similar.add(similar(rule)));
    ArrayNode views = view.putArray("views");
    form.views().forEach(list -> views.add(list(list)));
    return view;
  }

  private ObjectNode section(FormSection section) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", section.key());
    json.put("title", section.title().in(locale));
    put(json, "when", section.when(), true);
    ArrayNode fields = json.putArray("fields");
    section.fields().forEach(field -> fields.add(field(field)));
    return json;
  }

  private ObjectNode field(FieldDefinition field) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", field.key());
    json.put("type", field.kind().id());
    json.put("title", field.title().in(locale));
    put(json, "help", field.help());
    put(json, "placeholder", field.placeholder());
    if (field.unique()) {
      json.put("unique", true);
    }
    behaviour(field.behaviour(), json);
    handling(field.handling(), json);
    limits(field, json);
    details(field.details(), json);
    currencies(field, json);
    return json;
  }

  private void behaviour(FieldBehaviour behaviour, ObjectNode json) {
    put(json, "required", behaviour.required(), false);
    put(json, "value", behaviour.value());
    put(json, "default", behaviour.initial());
    put(json, "when", behaviour.when(), true);
    put(json, "readOnly", behaviour.readOnly(), false);
    if (behaviour.editable()) {
      json.put("editable", true);
    }
    if (behaviour.keep()) {
      json.put("keep", true);
    }
  }

  private static void handling(FieldHandling handling, ObjectNode json) {
    if (handling.masked()) {
      json.put("mask", true);
    }
    if (!handling.copied()) {
      json.put("copy", false);
    }
  }

  private void limits(FieldDefinition field, ObjectNode json) {
    FieldLimits limits = field.limits();
    limit(json, "min", limits.min());
    limit(json, "max", limits.max());
    positive(json, "maxLength", limits.maxLength(), 1);
    positive(json, "scale", limits.scale(), 0);
    String least = field.isTable() ? "minRows" : "atLeast";
    String most = field.isTable() ? "maxRows" : "atMost";
    positive(json, least, limits.atLeast(), 1);
    if (limits.atMost() < Integer.MAX_VALUE) {
      json.put(most, limits.atMost());
    }
  }

  private static void positive(ObjectNode json, String name, int value, int least) {
    if (value >= least) {
      json.put(name, value);
    }
  }

  /** A fixed limit as the client can show it; one that is computed is the server's to check. */
  private static void limit(ObjectNode json, String name, @Nullable Compiled limit) {
    if (limit != null && limit.source().strip().matches("-?[0-9]+(\\.[0-9]+)?")) {
      json.put(name, limit.source().strip());
    }
  }

  private void details(FieldDetails details, ObjectNode json) {
    if (details instanceof FieldDetails.Choices choices) {
      ArrayNode options = json.putArray("options");
      choices.items().all().forEach(item -> options.add(item(item, choices.where() != null)));
      if (choices.list() != null) {
        json.put("list", choices.list());
      }
      put(json, "where", choices.where());
    } else if (details instanceof FieldDetails.Tree tree) {
      json.put("list", tree.list());
      json.put("depth", tree.depth());
      ArrayNode levels = json.putArray("levels");
      tree.levels()
          .forEach(
              (key, title) -> levels.addObject().put("key", key).put("title", title.in(locale)));
    } else if (details instanceof FieldDetails.Reference reference) {
      to(reference, json);
      ArrayNode shows = json.putArray("shows");
      reference.shows().forEach(name -> shows.add(shown(reference.forms().get(0), name)));
    } else if (details instanceof FieldDetails.Related related) {
      json.put("to", related.form());
      ArrayNode shows = json.putArray("shows");
      related.columns().forEach(name -> shows.add(shown(related.form(), name)));
    } else if (details instanceof FieldDetails.Pick pick && pick.isRestricted()) {
      json.put("restricted", true);
    } else if (details instanceof FieldDetails.Amount amount) {
      json.put("scale", amount.scale());
      json.put("currency", amount.currency().getCurrencyCode());
      json.put("rounding", amount.rounding().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (amount.currencyFrom() != null) {
        json.put("currencyFrom", amount.currencyFrom());
      }
    } else if (details instanceof FieldDetails.Length length) {
      if (length.working()) {
        json.put("counts", "working");
      }
    } else if (details instanceof FieldDetails.Files files) {
      ArrayNode accept = json.putArray("accept");
      files.accept().forEach(accept::add);
      if (files.maxBytes() < Long.MAX_VALUE) {
        json.put("maxBytes", files.maxBytes());
      }
    } else if (details instanceof FieldDetails.Table table) {
      ArrayNode columns = json.putArray("columns");
      table.columns().forEach(column -> columns.add(field(column)));
      if (!table.items().isEmpty()) {
        ArrayNode items = json.putArray("items");
        table.items().forEach(item -> items.add(item(item)));
      }
    }
  }

  /** How many digits an amount has in each currency that its record can say. */
  private void currencies(FieldDefinition field, ObjectNode json) {
    if (field.details() instanceof FieldDetails.Amount amount && amount.currencyFrom() != null) {
      ObjectNode digits = json.putObject("currencies");
      form.currencyOf(field).stream()
          .flatMap(named -> options(named).keySet().stream())
          .forEach(code -> digits.put(code, amount.digitsIn(code)));
    }
  }

  private static Map<String, Text> options(FieldDefinition field) {
    return field.details() instanceof FieldDetails.Choices choices ? choices.options() : Map.of();
  }

  /** What a condition on the options asks for is there where there is one. */
  private ObjectNode item(ListItem item, boolean conditional) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", item.code()).put("title", item.title().in(locale));
    if (!item.active()) {
      json.put("active", false);
    }
    if (conditional) {
      json.put("name", item.name());
      if (item.parent() != null) {
        json.put("parent", item.parent());
      }
      json.set("values", mapper.<JsonNode>valueToTree(item.values()));
    }
    return json;
  }

  private ObjectNode item(ChecklistItem item) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", item.id()).put("title", item.title().in(locale));
    put(json, "standard", item.standard());
    return json.put("max", item.max().toPlainString());
  }

  private void to(FieldDetails.Reference reference, ObjectNode json) {
    if (!reference.hasSeveral()) {
      json.put("to", reference.forms().get(0));
      return;
    }
    ArrayNode forms = json.putArray("forms");
    for (String key : reference.forms()) {
      FormDefinition target = referenced.get(key);
      String title = target == null ? key : target.title().in(locale);
      forms.addObject().put("key", key).put("title", title);
    }
  }

  private ObjectNode shown(String to, String name) {
    FormDefinition target = referenced.get(to);
    String title = target == null ? name : target.columnTitle(name).in(locale);
    ObjectNode shown = JsonNodeFactory.instance.objectNode().put("key", name).put("title", title);
    return target != null && isNumeric(target, name) ? shown.put("numeric", true) : shown;
  }

  private static boolean isNumeric(FormDefinition form, String name) {
    return form.field(name)
        .flatMap(field -> field.kind().slot())
        .filter(SlotType.NUMBER::equals)
        .isPresent();
  }

  private ObjectNode rule(FormRule rule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "require", rule.require());
    json.put("say", rule.say().in(locale));
    if (rule.each() != null) {
      json.put("each", rule.each());
    }
    if (rule.at() != null) {
      json.put("at", rule.at());
    }
    return json;
  }

  /** Which fields are to be filled in before similar records are asked for. */
  private static ArrayNode similar(SimilarRule rule) {
    ArrayNode fields = JsonNodeFactory.instance.arrayNode();
    rule.fields().keySet().forEach(fields::add);
    return fields;
  }

  private ObjectNode list(ListView list) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("view", list.key());
    json.put("title", list.title().in(locale));
    columns(json.putArray("columns"), list.columns());
    columns(json.putArray("filters"), list.filters());
    ArrayNode sort = json.putArray("sort");
    list.sort().forEach(by -> sort.add((by.descending() ? "-" : "") + by.by()));
    return json;
  }

  private void columns(ArrayNode target, List<String> names) {
    for (String name : names) {
      ObjectNode column =
          target.addObject().put("key", name).put("title", form.columnTitle(name).in(locale));
      column.put("type", ENVELOPE_TYPES.getOrDefault(name, "text"));
      column.put("searchable", form.at(name).map(FieldDefinition::searchable).orElse(true));
      form.at(name)
          .ifPresent(
              field -> {
                column.put("type", field.kind().id());
                details(field.details(), column);
              });
    }
  }

  private void put(ObjectNode json, String name, @Nullable Text text) {
    if (text != null) {
      json.put(name, text.in(locale));
    }
  }

  private void put(ObjectNode json, String name, @Nullable Compiled expression) {
    if (expression != null) {
      json.set(name, expression(expression));
    }
  }

  /** Left out where it is the usual. */
  private void put(ObjectNode json, String name, Condition condition, boolean usual) {
    if (condition instanceof Condition.When when) {
      json.set(name, expression(when.expression()));
    } else if (condition.isAlways() != usual) {
      json.put(name, condition.isAlways());
    }
  }

  private ObjectNode expression(Compiled expression) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", expression.source());
    json.set("ast", mapper.<JsonNode>valueToTree(expression.toJson(lists)));
    return json;
  }
}
