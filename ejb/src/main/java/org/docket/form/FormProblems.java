package org.docket.form;

import static org.docket.problem.ProblemCategory.INVALID;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;

/** What can be wrong with the definition of a form, and with what is filled in. */
public final class FormProblems {

  private FormProblems() {}

  // Definitions.

  public static Problem unknownKind(String word, Collection<String> known, Location place) {
    return invalid(
            "form.unknown-field-type",
            "There is no field type '%s'%s".formatted(word, Suggestions.among(word, known).en()),
            "没有字段类型“%s”%s".formatted(word, Suggestions.among(word, known).zh()))
        .at(place);
  }

  public static Problem propertyNotForKind(String property, String kind, Location place) {
    return invalid(
            "form.property-not-for-type",
            "A field of type %s has no '%s'; take it out, or choose another type"
                .formatted(kind, property),
            "类型为 %s 的字段没有“%s”属性，请删除该属性或更换类型".formatted(kind, property))
        .at(place);
  }

  /** What {@code currencyFrom} names is no choice of the line or the record. */
  public static Problem noCurrencyField(
      FieldDefinition amount, String named, List<String> choices, Location at) {
    return invalid(
            "form.no-currency-field",
            ("The amount '%s' takes its currency from '%s', which is no choice of the record%s; its"
                    + " options are codes of ISO 4217 such as CNY and USD")
                .formatted(amount.key(), named, Suggestions.among(named, choices).en()),
            "金额“%s”的币种取自“%s”，但表单中没有这样的选择字段%s；其选项须为 ISO 4217 代码，如 CNY、USD"
                .formatted(amount.key(), named, Suggestions.among(named, choices).zh()))
        .at(at);
  }

  static Problem tooManyDigitsOf(FieldDefinition field, FieldDetails.Amount amount) {
    String code = amount.currency().getCurrencyCode();
    return invalid(
        "form.too-many-digits",
        "\"%s\" has at most %d digits after the decimal point in %s"
            .formatted(field.title().en(), amount.scale(), code),
        "“%s”以 %s 计时最多保留 %d 位小数".formatted(field.title().zh(), code, amount.scale()));
  }

  public static Problem unknownCurrency(String code, Location at) {
    List<String> known =
        Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList();
    return invalid(
            "form.unknown-currency",
            "There is no currency '%s' in ISO 4217%s"
                .formatted(code, Suggestions.among(code, known).en()),
            "ISO 4217 中没有币种“%s”%s".formatted(code, Suggestions.among(code, known).zh()))
        .at(at);
  }

  public static Problem unknownField(
      String code,
      String what,
      String zhWhat,
      String field,
      Collection<String> known,
      Location at) {
    return invalid(
            code,
            "%s names the field '%s', which does not exist%s"
                .formatted(what, field, Suggestions.among(field, known).en()),
            "%s引用了不存在的字段“%s”%s".formatted(zhWhat, field, Suggestions.among(field, known).zh()))
        .at(at);
  }

  public static Problem mappingCannotFill(FieldDefinition field, Location place) {
    return invalid(
            "form.mapping-cannot-fill",
            "A mapping cannot fill '%s': it is computed, or of type %s; take it out"
                .formatted(field.key(), field.kind().id()),
            "映射不能填写“%s”：该字段为计算字段或类型为 %s，请删除".formatted(field.key(), field.kind().id()))
        .at(place);
  }

  /** A field says that it had a key that another one has, or had. */
  public static Problem formerKeyTaken(String was, Location place) {
    return invalid(
            "form.former-key-taken",
            "'was: %s': another field has this key, or says that it had it; a value goes to one field"
                .formatted(was),
            "“was: %s”：另有字段使用或曾使用该键，一个原值只能归入一个字段".formatted(was))
        .at(place);
  }

  public static Problem doubleKey(
      String code, String what, String zhWhat, String key, Location place) {
    return invalid(
            code,
            "There are two %s with the key '%s'; rename one of them".formatted(what, key),
            "有两个%s使用相同的键“%s”，请改名".formatted(zhWhat, key))
        .at(place);
  }

  public static Problem noOptions(Location place) {
    return invalid(
            "form.no-options",
            "A choice needs either 'options' or 'list', and one of them only",
            "选择字段必须写明“options”或“list”之一，且只能写一个")
        .at(place);
  }

  public static Problem tooManySearchable(SlotType type, int count, int most, Location place) {
    String slot = type.name().toLowerCase(Locale.ROOT);
    return invalid(
            "form.too-many-searchable",
            "There are %d searchable fields of slot type %s here; at most %d are possible. Take"
                    .formatted(count, slot, most)
                + " 'search' from some of them",
            "此处有 %d 个可检索的 %s 类字段，最多 %d 个，请去掉部分字段的“search”".formatted(count, slot, most))
        .at(place);
  }

  public static Problem notSearchable(String kind, Location place) {
    return invalid(
            "form.not-searchable",
            "A field of type %s cannot be searched; take 'search' out".formatted(kind),
            "类型为 %s 的字段不能检索，请去掉“search”".formatted(kind))
        .at(place);
  }

  public static Problem notUnique(String kind, Location place) {
    return invalid(
            "form.cannot-be-unique",
            "A field of type %s cannot be unique; take 'unique' out".formatted(kind),
            "类型为 %s 的字段不能设为唯一，请去掉“unique”".formatted(kind))
        .at(place);
  }

  public static Problem notSortable(String field, Location place) {
    return invalid(
            "form.view-needs-search",
            "The list filters or sorts by '%s', which is not searchable; write 'search: true' at"
                    .formatted(field)
                + " the field, or take it out here",
            "列表按“%s”过滤或排序，但该字段不可检索；请在字段上写“search: true”，或在此处去掉".formatted(field))
        .at(place);
  }

  public static Problem notForLists(String part, Location place) {
    return invalid(
            "form.view-where",
            "`%s` cannot decide which records a list holds. Compare a field with 'search: true',"
                    .formatted(part)
                + " or state, number, unit or creator, with what is the same for every record: a"
                + " value such as \"running\", today(), or a setting",
            "`%s` 不能决定列表包含哪些单据。请将带“search: true”的字段，或 state、number、unit、creator，".formatted(part)
                + "与对所有单据都相同的值比较：例如 \"running\"、today() 或某项设置")
        .at(place);
  }

  public static Problem cycle(List<String> path, Location place) {
    return invalid(
            "form.computed-cycle",
            "These fields depend on one another in a circle: %s; change one of the expressions"
                .formatted(String.join(" → ", path)),
            "这些字段的表达式互相依赖，形成循环：%s，请修改其中一个表达式".formatted(String.join(" → ", path)))
        .at(place);
  }

  public static Problem reserved(String name, Collection<String> reserved, Location place) {
    String list = String.join(", ", reserved.stream().sorted().toList());
    return invalid(
            "form.reserved-name",
            "A field cannot be called '%s', because every record has that already. Not possible are: %s"
                .formatted(name, list),
            "字段不能命名为“%s”，因为每张单据已有该项。不可使用：%s".formatted(name, list))
        .at(place);
  }

  public static Problem tableInTable(Location place) {
    return invalid(
            "form.table-in-table",
            "A column cannot be a table; make it a form of its own and refer to it",
            "表格的列不能再是表格，请改为独立的表单并引用")
        .at(place);
  }

  public static Problem roleType(
      String role, String kind, Collection<String> allowed, Location place) {
    String kinds = String.join(", ", allowed.stream().sorted().toList());
    return invalid(
            "form.represents-role-type",
            "The field for '%s' is of type %s; it must be one of: %s".formatted(role, kind, kinds),
            "“%s”对应的字段类型为 %s，必须是：%s".formatted(role, kind, kinds))
        .at(place);
  }

  public static Problem badList(String why, String zhWhy, Location place) {
    return invalid("form.bad-list-file", why, zhWhy).at(place);
  }

  public static Problem unknownListColumn(String name, Collection<String> known, Location place) {
    return invalid(
            "form.unknown-list-column",
            "The list has no column '%s'%s".formatted(name, Suggestions.among(name, known).en()),
            "代码表没有列“%s”%s".formatted(name, Suggestions.among(name, known).zh()))
        .at(place);
  }

  public static Problem wrongListValue(
      String column, ListColumn kind, String written, Location place) {
    return invalid(
            "form.wrong-list-value",
            "'%s' is no value of the column '%s', which holds %s".formatted(written, column, kind),
            "“%s”不是列“%s”（%s）的值".formatted(written, column, kind))
        .at(place);
  }

  public static Problem listCodeTwice(String code, Location place) {
    return invalid(
            "form.list-code-twice",
            "The code '%s' stands in the list twice; give one of the two another code"
                .formatted(code),
            "代码“%s”在代码表中出现两次，请修改其中一个".formatted(code))
        .at(place);
  }

  public static Problem unknownListParent(
      String code, String parent, Collection<String> known, Location place) {
    return invalid(
            "form.unknown-list-parent",
            "The item '%s' stands under '%s', which is not in the list%s"
                .formatted(code, parent, Suggestions.among(parent, known).en()),
            "代码项“%s”的上级“%s”不在代码表中%s".formatted(code, parent, Suggestions.among(parent, known).zh()))
        .at(place);
  }

  public static Problem listTooDeep(String code, int levels, Location place) {
    return invalid(
            "form.list-too-deep",
            "The item '%s' stands deeper than the %d levels of the list; name one more under"
                    .formatted(code, levels)
                + " 'levels', or put the item higher",
            "代码项“%s”超出代码表的 %d 个层级，请在“levels”中增加层级或上移该项".formatted(code, levels))
        .at(place);
  }

  public static Problem reservedInList(String name, Collection<String> reserved, Location place) {
    String list = String.join(", ", reserved.stream().sorted().toList());
    return invalid(
            "form.list-reserved-name",
            "A column or level of a list cannot be called '%s', because every item has that"
                    .formatted(name)
                + " already. Not possible are: "
                + list,
            "代码表的列或层级不能命名为“%s”，因为每项已有该项。不可使用：%s".formatted(name, list))
        .at(place);
  }

  public static Problem noMaximum(String list, Location place) {
    return invalid(
            "form.list-without-maximum",
            "A checklist takes the greatest scores from a column 'max' of type number; the list '%s' has none"
                .formatted(list),
            "检查表从类型为 number 的列“max”读取满分，代码表“%s”没有该列".formatted(list))
        .at(place);
  }

  public static Problem noLevels(Location place) {
    return invalid(
            "form.list-without-levels",
            "Items stand under others here; say what the levels are called: 'levels'",
            "此处代码项有上下级，请用“levels”写明各层级的名称")
        .at(place);
  }

  public static Problem notATree(String list, Location place) {
    return invalid(
            "form.list-is-no-tree",
            "The list '%s' has no levels; use the type choice for it, or give it 'levels'"
                .formatted(list),
            "代码表“%s”没有层级，请改用 choice 类型，或为其写明“levels”".formatted(list))
        .at(place);
  }

  public static Problem unknownLevel(String level, Collection<String> known, Location place) {
    return invalid(
            "form.unknown-level",
            "The list has no level '%s'%s".formatted(level, Suggestions.among(level, known).en()),
            "代码表没有层级“%s”%s".formatted(level, Suggestions.among(level, known).zh()))
        .at(place);
  }

  // What is filled in.

  public static Problem unknownInput(String name, Collection<String> known) {
    return invalid(
        "form.unknown-field",
        "The form has no field '%s'%s".formatted(name, Suggestions.among(name, known).en()),
        "表单没有字段“%s”%s".formatted(name, Suggestions.among(name, known).zh()));
  }

  public static Problem notAnObject() {
    return invalid(
        "form.not-an-object",
        "Data of a form are a JSON object with the fields as members",
        "表单数据应为 JSON 对象，成员为各字段");
  }

  public static Problem unknownItem(FieldDefinition checklist, String item) {
    List<String> known = checklist.items().stream().map(ChecklistItem::id).toList();
    return invalid(
        "form.unknown-item",
        "\"%s\" has no item '%s'%s"
            .formatted(checklist.title().en(), item, Suggestions.among(item, known).en()),
        "“%s”没有检查项“%s”%s"
            .formatted(checklist.title().zh(), item, Suggestions.among(item, known).zh()));
  }

  public static Problem notEditable(FieldDefinition field) {
    return invalid(
        "form.not-editable",
        "\"%s\" cannot be changed now; leave it as it is".formatted(field.title().en()),
        "“%s”现在不能修改，请保持原值".formatted(field.title().zh()));
  }

  public static Problem required(FieldDefinition field) {
    return invalid(
        "form.required",
        "\"%s\" is required; fill it in".formatted(field.title().en()),
        "“%s”为必填项，请填写".formatted(field.title().zh()));
  }

  public static Problem tooSmall(FieldDefinition field, String min) {
    return invalid(
        "form.too-small",
        "\"%s\" must be at least %s".formatted(field.title().en(), min),
        "“%s”不能小于 %s".formatted(field.title().zh(), min));
  }

  public static Problem tooLarge(FieldDefinition field, String max) {
    return invalid(
        "form.too-large",
        "\"%s\" must be at most %s".formatted(field.title().en(), max),
        "“%s”不能大于 %s".formatted(field.title().zh(), max));
  }

  public static Problem tooFew(FieldDefinition field, int count, int least) {
    return invalid(
        "form.too-few",
        "\"%s\" has %d; at least %d are needed".formatted(field.title().en(), count, least),
        "“%s”有 %d 项，至少需要 %d 项".formatted(field.title().zh(), count, least));
  }

  public static Problem tooMany(FieldDefinition field, int count, int most) {
    return invalid(
        "form.too-many",
        "\"%s\" has %d; at most %d are allowed".formatted(field.title().en(), count, most),
        "“%s”有 %d 项，最多允许 %d 项".formatted(field.title().zh(), count, most));
  }

  public static Problem twice(FieldDefinition column, String value) {
    return invalid(
        "form.twice",
        "\"%s\" has '%s' in two lines; each value may occur once"
            .formatted(column.title().en(), value),
        "“%s”在两行中都为“%s”，每个值只能出现一次".formatted(column.title().zh(), value));
  }

  static Problem noRange(Location place) {
    return invalid(
            "form.no-range",
            "A person cannot be chosen from among these: say positions, heads of units, groups,"
                + " fields that hold people, creator or administrator",
            "不能以此限定人员的选择范围：请写岗位、部门负责人、人员组、人员字段、creator 或 administrator")
        .at(place);
  }

  public static Problem notACandidate(FieldDefinition field, String title) {
    return invalid(
        "form.not-a-candidate",
        "\"%s\": '%s' cannot be chosen here; choose one from the list"
            .formatted(field.title().en(), title),
        "“%s”：此处不能选择“%s”，请从列表中选择".formatted(field.title().zh(), title));
  }

  public static Problem ruleBroken(FormRule rule) {
    return Problem.of("form.rule", INVALID, rule.say());
  }

  private static Problem invalid(String code, String en, String zh) {
    return Problem.of(code, INVALID, en, zh);
  }
}
