package org.docket.definition;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint leaves open: a definition with parameters is not used itself, others extend it
 * with values.
 *
 * @param standard the value of those who give none
 */
record Parameter(String name, Type type, Text title, @Nullable Node standard) {

  /** What the value of a parameter is. */
  enum Type {
    TEXT("common/text.schema.json", "a text", "文字"),
    EXPRESSION("common/expression.schema.json", "an expression", "表达式"),
    NUMBER("", "a number", "数字"),
    YES_NO("", "true or false", "true 或 false"),
    FIELD("common/field-key.schema.json", "the key of a field", "字段的键"),
    FORM("the key of a form", "表单的键"),
    LIST("the key of a code list", "代码表的键"),
    SERIES("the key of a number series", "编号规则的键"),
    TEMPLATE("the key of a document template", "单据模板的键"),
    CHAIN("the key of an approval chain", "审批链的键"),
    POSITION("the key of a position", "岗位的键"),
    UNIT("the code of a unit", "组织的代码");

    private static final String KEY = "common/definition-key.schema.json";

    private final String schema;
    private final String english;
    private final String chinese;

    Type(String schema, String english, String chinese) {
      this.schema = schema;
      this.english = english;
      this.chinese = chinese;
    }

    Type(String english, String chinese) {
      this(KEY, english, chinese);
    }

    static Type of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Text expected() {
      return Text.of(english, chinese);
    }

    /** Several keys are one value, too: who decides, which lists. */
    boolean fits(Node value) {
      return (schema.equals(KEY) && value instanceof ListNode list)
          ? !list.items().isEmpty() && list.items().stream().allMatch(this::fitsOne)
          : fitsOne(value);
    }

    private boolean fitsOne(Node value) {
      return switch (this) {
        case NUMBER -> Shape.is(value, "number");
        case YES_NO -> Shape.is(value, "boolean");
        default -> SchemaExplanation.of(Schemas.SHIPPED.part(schema), value).isEmpty();
      };
    }
  }

  /** Those that a definition declares, by name; valid against the schema. */
  static Map<String, Parameter> of(MapNode definition) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    definition
        .map("parameters")
        .ifPresent(
            declared ->
                declared
                    .keys()
                    .forEach(name -> parameters.put(name, of(name, declared.requireMap(name)))));
    return parameters;
  }

  private static Parameter of(String name, MapNode declared) {
    return new Parameter(
        name,
        Type.of(declared.requireString("type")),
        declared.requireText("title"),
        declared.get("default"));
  }
}
