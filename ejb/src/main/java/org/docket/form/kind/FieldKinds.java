package org.docket.form.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.form.FieldKind;
import org.docket.problem.Text;

/** All kinds of field, in the order in which they are offered. */
public final class FieldKinds {

  private static final List<FieldKind> ALL =
      List.of(
          new TextKind("text", Text.of("text", "文字"), 200),
          new TextKind("long-text", Text.of("text of several lines", "多行文字"), 10_000),
          new RichTextKind(),
          new IntegerKind(),
          new DecimalKind(),
          new MoneyKind(),
          new PercentKind(),
          new QuantityKind(),
          new YesNoKind(),
          new ChoiceKind(),
          new MultiChoiceKind(),
          new TreeChoiceKind(),
          new DateKind(),
          new DateTimeKind(),
          new TimeKind(),
          new DurationKind(),
          new ReferenceKind(),
          new PersonKind(),
          CodedKind.UNIT,
          CodedKind.POSITION,
          new PhoneKind(),
          new EmailKind(),
          new UrlKind(),
          new BarcodeKind(),
          new RatingKind(),
          new TagsKind(),
          new LocationKind(),
          new AttachmentsKind(),
          new SignatureKind(),
          new SecretKind(),
          new TableKind(),
          new ChecklistKind(),
          new RelatedKind());

  private static final Map<String, FieldKind> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FieldKind::id, Function.identity()));

  private FieldKinds() {}

  public static List<FieldKind> all() {
    return ALL;
  }

  public static Optional<FieldKind> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
