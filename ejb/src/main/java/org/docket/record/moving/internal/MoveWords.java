package org.docket.record.moving.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Problem;
import org.docket.problem.Text;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordHistory.Change;
import org.docket.record.moving.MovedRecord.Told;

/** What a move changes, in a few words for lists and reports. */
final class MoveWords {

  private static final int LONGEST = 200;

  private MoveWords() {}

  static List<Told> of(List<Difference> differences) {
    List<Told> told = new ArrayList<>();
    for (Difference difference : differences) {
      if (difference instanceof Difference.Field field) {
        told.add(of(field.change()));
      } else if (difference instanceof Difference.Table table) {
        int lines = table.lines().size();
        told.add(
            new Told(
                table.field(),
                Text.of(
                    "%s: %d lines".formatted(table.title().en(), lines),
                    "%s：%d 行".formatted(table.title().zh(), lines))));
      }
    }
    return told;
  }

  private static Told of(Change change) {
    String values = shown(change.before()) + " → " + shown(change.after());
    return new Told(
        change.field(),
        Text.of(change.title().en() + ": " + values, change.title().zh() + "：" + values));
  }

  private static String shown(Optional<String> value) {
    String text = value.orElse("–");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** Each with the field that it is about. */
  static List<Told> ofProblems(List<Problem> problems, FormDefinition form) {
    return problems.stream().map(problem -> of(problem, form)).toList();
  }

  private static Told of(Problem problem, FormDefinition form) {
    String pointer = Optional.ofNullable(problem.pointer()).orElse("");
    String[] place = pointer.split("/", -1);
    String key = place.length > 2 ? place[2] : "";
    Text message = problem.message();
    Optional<FieldDefinition> field = form.field(key);
    Text text =
        field
            .map(FieldDefinition::title)
            .map(
                title -> Text.of(title.en() + ": " + message.en(), title.zh() + "：" + message.zh()))
            .orElse(message);
    return new Told(key, text);
  }
}
