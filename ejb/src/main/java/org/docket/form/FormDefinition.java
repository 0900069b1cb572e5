package org.docket.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.access.AccessRules;
import org.docket.definition.DefinitionSource;
import org.docket.definition.Setting;
import org.docket.expression.Compiled;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A form, compiled: what is filled in, what must hold, and how records of it are listed.
 *
 * @param recordTitle what a record is called, or null for its number
 * @param series where the number comes from that is drawn when a record is handed in, or null
 * @param ownerUnit the unit that a record belongs to, or null for its creator's
 * @param spawnedBy the form whose records spawn those of this one, or null
 * @param tree the field that refers to the record above this one, or null where there is none
 * @param index the fields of the sections, as they are found
 * @param mappings how new records are filled in from records of other forms
 * @param cancel when a record may not be cancelled
 * @param amend when a completed record may not be corrected
 * @param order the paths of all fields, each behind those that its value or its being shown needs
 * @param scope the names that expressions over a record can use
 * @param type what expressions see of a record of this form
 * @param settings those of the pack
 */
public record FormDefinition(
    String key,
    Text title,
    @Nullable Text description,
    @Nullable Compiled recordTitle,
    @Nullable String series,
    @Nullable Compiled ownerUnit,
    @Nullable Representation represents,
    @Nullable String spawnedBy,
    @Nullable String tree,
    List<FormSection> sections,
    FieldIndex index,
    List<FormRule> rules,
    List<UniqueRule> uniques,
    List<SimilarRule> similar,
    List<ListView> views,
    List<FormMapping> mappings,
    Guard cancel,
    Guard amend,
    List<String> order,
    Scope scope,
    Type.RecordOf type,
    AccessRules access,
    Map<String, Setting> settings,
    DefinitionSource source) {

  private static final Map<String, Text> ENVELOPE =
      Map.of(
          "number", Text.of("Number", "编号"),
          "title", Text.of("Title", "标题"),
          "state", Text.of("State", "状态"),
          "creator", Text.of("Created by", "创建人"),
          "unit", Text.of("Unit", "所属部门"),
          "createdAt", Text.of("Created", "创建时间"),
          "updatedAt", Text.of("Changed", "修改时间"));

  public FormDefinition {
    sections = List.copyOf(sections);
    rules = List.copyOf(rules);
    uniques = List.copyOf(uniques);
    similar = List.copyOf(similar);
    views = List.copyOf(views);
    mappings = List.copyOf(mappings);
    order = List.copyOf(order);
    settings = Map.copyOf(settings);
  }

  /** Key of the group of the catalogue that shows a form without a process. */
  public Optional<String> family() {
    return source.root().string("family");
  }

  /**
   * What a column of a list is called: a field, {@code table.column}, or what every record has;
   * else the name itself.
   */
  public Text columnTitle(String name) {
    Text envelope = ENVELOPE.getOrDefault(name, Text.same(name));
    Text own = at(name).map(FieldDefinition::title).orElse(envelope);
    int dot = name.indexOf('.');
    if (dot < 0) {
      return own;
    }
    Text table = columnTitle(name.substring(0, dot));
    return Text.of(table.en() + " · " + own.en(), table.zh() + " · " + own.zh());
  }

  /** All fields in reading order; a table is one of them. */
  public List<FieldDefinition> fields() {
    return index.fields();
  }

  /** All fields and behind each table its columns. */
  public List<FieldDefinition> fieldsAndColumns() {
    return index.withColumns();
  }

  public Optional<FieldDefinition> field(String key) {
    return key.indexOf('.') < 0 ? index.at(key) : Optional.empty();
  }

  /** A field by its key, or a column as {@code table.column}. */
  public Optional<FieldDefinition> at(String path) {
    return index.at(path);
  }

  /** The field that an amount takes its currency from: of its line, or else of the record. */
  public Optional<FieldDefinition> currencyOf(FieldDefinition amount) {
    String named =
        amount.details() instanceof FieldDetails.Amount money ? money.currencyFrom() : null;
    if (named == null) {
      return Optional.empty();
    }
    String line = amount.path().substring(0, amount.path().length() - amount.key().length());
    return at(line + named).or(() -> at(named));
  }

  /** When the section of the field is shown. */
  public Condition sectionOf(FieldDefinition field) {
    return sections.stream()
        .filter(section -> section.fields().contains(field))
        .findFirst()
        .map(FormSection::when)
        .orElse(Condition.always());
  }

  public Optional<ListView> view(String key) {
    return views.stream().filter(view -> view.key().equals(key)).findFirst();
  }

  /** The mapping with this key, from whichever form. */
  public Optional<FormMapping> mapping(String key) {
    return mappings.stream().filter(mapping -> mapping.key().equals(key)).findFirst();
  }

  /** Over the content of the definition. */
  public String revision() {
    return source.sha256();
  }
}
