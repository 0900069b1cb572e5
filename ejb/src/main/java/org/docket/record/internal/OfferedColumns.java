package org.docket.record.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;
import org.docket.record.ListColumn;
import org.docket.record.internal.Columns.Column;
import org.docket.record.internal.FilterNames.Referenced;

/** All columns of a form and of what its fields refer to, in the order of the form. */
public final class OfferedColumns {

  /** What lists are asked by a record and all that stands under it. */
  private static final String BRANCH = "branch";

  private static final Text WITHIN = Text.of("This one and all below", "本级及下级");

  private final ListSearch.Question question;
  private final FormDefinition form;
  private final Columns columns;

  public OfferedColumns(ListSearch.Question question) {
    this.question = question;
    this.form = question.form();
    this.columns = new Columns(form, question.slots(), question.hidden());
  }

  public List<ListColumn> all() {
    List<ListColumn> all = new ArrayList<>();
    for (String name : ChosenColumns.ENVELOPE) {
      columns.find(name).ifPresent(column -> all.add(ofRecord(column)));
    }
    for (FieldDefinition field : form.fields()) {
      if (!question.hidden().contains(field.path())) {
        add(field, all);
      }
    }
    if (form.tree() != null) {
      all.add(branch("record", WITHIN, form));
    }
    return all;
  }

  private ListColumn ofRecord(Column column) {
    return new ListColumn(
        column.name(),
        form.columnTitle(column.name()),
        column.type(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        true,
        true,
        true,
        true);
  }

  private void add(FieldDefinition field, List<ListColumn> all) {
    boolean searchable = columns.find(field.key()).isPresent();
    boolean shown = ChosenColumns.isShown(field) && !field.isTable();
    if (shown || searchable) {
      all.add(of(field.key(), form.columnTitle(field.key()), field, shown, searchable));
    }
    for (FieldDefinition column : field.columns()) {
      if (columns.findLines(column.path()).isPresent()) {
        all.add(filtered(column.path(), form.columnTitle(column.path()), column, false));
      }
    }
    if (field.details() instanceof FieldDetails.Reference reference && !reference.hasSeveral()) {
      addReferenced(field, question.referenced().apply(reference.forms().get(0)), all);
    }
  }

  private static ListColumn branch(String key, Text title, FormDefinition tree) {
    Optional<String> to = Optional.of(tree.key());
    return new ListColumn(
        key, title, BRANCH, Map.of(), Optional.empty(), to, false, true, false, false);
  }

  private static void addReferenced(
      FieldDefinition field, Referenced target, List<ListColumn> all) {
    if (target.form().tree() != null) {
      Text title =
          Text.of(
              field.title().en() + " · " + WITHIN.en(), field.title().zh() + " · " + WITHIN.zh());
      all.add(branch(field.key() + ".record", title, target.form()));
    }
    Columns columns = target.columns(FilterNames.OTHER);
    for (FieldDefinition column : target.form().fields()) {
      if (columns.find(column.key()).isPresent()) {
        Text title =
            Text.of(
                field.title().en() + " · " + column.title().en(),
                field.title().zh() + " · " + column.title().zh());
        all.add(filtered(field.key() + "." + column.key(), title, column, true));
      }
    }
  }

  private static ListColumn filtered(
      String key, Text title, FieldDefinition field, boolean grouped) {
    ListColumn column = of(key, title, field, false, true);
    return new ListColumn(
        key,
        title,
        column.type(),
        column.options(),
        column.list(),
        column.to(),
        false,
        true,
        false,
        grouped);
  }

  private static ListColumn of(
      String key, Text title, FieldDefinition field, boolean shown, boolean searchable) {
    Map<String, Text> options = new LinkedHashMap<>();
    Optional<String> list = Optional.empty();
    Optional<String> to = Optional.empty();
    if (field.details() instanceof FieldDetails.Choices choices) {
      list = Optional.ofNullable(choices.list());
      if (list.isEmpty()) {
        options.putAll(choices.options());
      }
    } else if (field.details() instanceof FieldDetails.Tree tree) {
      list = Optional.of(tree.list());
    } else if (field.details() instanceof FieldDetails.Reference reference) {
      to = Optional.of(String.join(",", reference.forms()));
    }
    return new ListColumn(
        key,
        title,
        field.kind().id(),
        options,
        list,
        to,
        shown,
        searchable,
        searchable,
        searchable);
  }
}
