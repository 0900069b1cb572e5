package org.docket.approval.swimlane;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.MemberWords;
import org.docket.problem.Text;

/**
 * What the names in the expressions of a form are called, through the records that it refers to.
 */
final class NamedFields {

  private static final String UNIT = "unit";
  private static final String TYPE_OF_UNIT = ".type";

  private final FormDefinition form;
  private final Function<String, Optional<FormDefinition>> forms;

  NamedFields(FormDefinition form, Function<String, Optional<FormDefinition>> forms) {
    this.form = form;
    this.forms = forms;
  }

  /** Whether what a path starts from is a field, a column or what every record has. */
  boolean isKnown(String path) {
    String root = path.split("\\.")[0];
    return !titleOf(form, root).equals(Text.same(root));
  }

  Text title(String path) {
    if (!isKnown(path)) {
      return Text.same(path);
    }
    int dot = path.indexOf('.');
    return dot < 0
        ? titleOf(form, path)
        : with(titleOf(form, path.substring(0, dot)), members(form, path));
  }

  /** What stands behind the first name of a path, which is a field of the form. */
  private Text members(FormDefinition of, String path) {
    int dot = path.indexOf('.');
    String rest = path.substring(dot + 1);
    Optional<FieldDefinition> field = field(of, path.substring(0, dot));
    return field
        .flatMap(known -> level(known, rest))
        .or(() -> of.at(path).map(FieldDefinition::title))
        .or(() -> field.flatMap(known -> inReached(known, rest)))
        .orElseGet(() -> general(rest));
  }

  private static Optional<Text> level(FieldDefinition field, String path) {
    if (!(field.details() instanceof FieldDetails.Tree tree)) {
      return Optional.empty();
    }
    String[] names = path.split("\\.", 2);
    return Optional.ofNullable(tree.levels().get(names[0]))
        .map(level -> names.length == 1 ? level : with(level, general(names[1])));
  }

  private Optional<Text> inReached(FieldDefinition field, String path) {
    String first = path.split("\\.")[0];
    return reached(field).stream()
        .filter(other -> other.at(first).isPresent())
        .findFirst()
        .map(
            other ->
                path.equals(first)
                    ? titleOf(other, first)
                    : with(titleOf(other, first), members(other, path)));
  }

  private static Text general(String path) {
    return Stream.of(path.split("\\."))
        .map(name -> MemberWords.of(name).orElseGet(() -> Text.same(name)))
        .reduce(NamedFields::with)
        .orElseThrow();
  }

  private static Text with(Text field, Text member) {
    return Text.of(field.en() + " · " + member.en(), field.zh() + " · " + member.zh());
  }

  /** What a value of the name is called, where it is one of a list. */
  Optional<Text> option(String path, String value) {
    Stream<FieldDefinition> asked =
        path.endsWith(TYPE_OF_UNIT) ? typeOfUnits().stream() : fields(path);
    return asked
        .map(FieldDefinition::details)
        .filter(FieldDetails.Choices.class::isInstance)
        .flatMap(
            choices ->
                Optional.ofNullable(((FieldDetails.Choices) choices).options().get(value)).stream())
        .findFirst();
  }

  /** As the form of units asks for it, where units are kept in a form of that name. */
  private Optional<FieldDefinition> typeOfUnits() {
    return forms
        .apply(UNIT)
        .flatMap(
            units ->
                Optional.ofNullable(units.represents())
                    .flatMap(roles -> units.at(roles.fields().getOrDefault("type", ""))));
  }

  private Stream<FieldDefinition> fields(String path) {
    int dot = path.lastIndexOf('.');
    Optional<FieldDefinition> own = field(form, path);
    if (own.isPresent() || dot < 0) {
      return own.stream();
    }
    return fields(path.substring(0, dot))
        .flatMap(field -> reached(field).stream())
        .flatMap(other -> field(other, path.substring(dot + 1)).stream());
  }

  /** The forms of the records that a field leads to. */
  private List<FormDefinition> reached(FieldDefinition field) {
    Collection<String> keys =
        field.details() instanceof FieldDetails.Reference reference
            ? reference.forms()
            : field.details() instanceof FieldDetails.Related related
                ? List.of(related.form())
                : List.of();
    return keys.stream().flatMap(key -> forms.apply(key).stream()).toList();
  }

  /** A field, a column by its path, or one that is named where the lines of its table are. */
  private static Optional<FieldDefinition> field(FormDefinition form, String name) {
    return form.at(name)
        .or(
            () ->
                name.indexOf('.') >= 0
                    ? Optional.empty()
                    : form.fieldsAndColumns().stream()
                        .filter(field -> field.path().endsWith("." + name))
                        .findFirst());
  }

  private static Text titleOf(FormDefinition form, String name) {
    Text known = form.columnTitle(name);
    return known.equals(Text.same(name))
        ? field(form, name).map(FieldDefinition::title).orElse(known)
        : known;
  }
}
