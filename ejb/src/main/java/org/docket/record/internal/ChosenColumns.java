package org.docket.record.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.ListView;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** A list with the columns that somebody chose instead of its own. */
final class ChosenColumns {

  private static final int MOST = 50;
  static final List<String> ENVELOPE =
      List.of("number", "title", "state", "creator", "unit", "createdAt", "updatedAt");

  private ChosenColumns() {}

  /** What is hidden is as unknown as what does not exist. */
  static ListView of(FormDefinition form, ListView view, List<String> chosen, Set<String> hidden) {
    if (chosen.isEmpty()) {
      return view;
    }
    Set<String> known = new TreeSet<>(ENVELOPE);
    form.fields().stream()
        .filter(ChosenColumns::isShown)
        .map(FieldDefinition::key)
        .filter(key -> !hidden.contains(key))
        .forEach(known::add);
    for (String name : chosen) {
      if (!known.contains(name)) {
        throw new ProblemException(RecordProblems.unknownField(name, known));
      }
    }
    List<String> columns = chosen.stream().distinct().limit(MOST).toList();
    return new ListView(
        view.key(),
        view.title(),
        columns,
        view.filters(),
        view.sort(),
        view.where(),
        view.location());
  }

  static boolean isShown(FieldDefinition field) {
    return !field.kind().schema(field).path("writeOnly").asBoolean();
  }
}
