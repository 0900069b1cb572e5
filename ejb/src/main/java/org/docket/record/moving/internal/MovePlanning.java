package org.docket.record.moving.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.access.Verb;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.EditMask;
import org.docket.form.FormDefinition;
import org.docket.form.FormRules;
import org.docket.problem.Problem;
import org.docket.record.RecordState;
import org.docket.record.RunningNeeds;
import org.docket.record.internal.Forms;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;
import org.docket.record.moving.MoveProblems;

/** Works out what moving a record would come to; writes nothing. */
@ApplicationScoped
public class MovePlanning {

  private final RecordDesk desk;
  private final Forms forms;
  private final Rights rights;
  private final List<RunningNeeds> needs;

  @Inject
  public MovePlanning(
      RecordDesk desk, Forms forms, Rights rights, @Any Instance<RunningNeeds> needs) {
    this(desk, forms, rights, needs.stream().toList());
  }

  public MovePlanning(RecordDesk desk, Forms forms, Rights rights, List<RunningNeeds> needs) {
    this.desk = desk;
    this.forms = forms;
    this.rights = rights;
    this.needs = List.copyOf(needs);
  }

  /** Whether the record has an earlier revision of its form. */
  boolean isOlder(RecordRow row) {
    return forms
        .findLive(row.form())
        .filter(live -> !live.revision().equals(forms.of(row).revision()))
        .isPresent();
  }

  /**
   * For whoever administers the form, or made the draft.
   *
   * @param values as typed, for fields that are empty in the form as it is now
   */
  public MovePlan plan(RecordRow row, ObjectNode values) {
    RecordWork old = desk.work(row);
    rights.require(Verb.ADMINISTER, old);
    FormDefinition newer = forms.live(row.form());
    RecordWork now = desk.work(row, newer);
    Carrying carrying = new Carrying(old.form(), newer, now.surroundings());
    ObjectNode carried = carrying.carried(old.data());
    CheckedData checked = check(newer, now, carried, lacking(values, carried));
    List<Problem> problems = new ArrayList<>(standing(row, old.form(), newer));
    problems.addAll(carrying.problems());
    problems.addAll(grown(old, checked, carrying.problems()));
    return new MovePlan(old, now, forms.liveRelease(), checked, concealed(problems, old, now));
  }

  private static ObjectNode lacking(ObjectNode values, ObjectNode carried) {
    ObjectNode wanted = values.deepCopy();
    carried.fieldNames().forEachRemaining(wanted::remove);
    return wanted;
  }

  private static CheckedData check(
      FormDefinition form, RecordWork work, ObjectNode data, ObjectNode values) {
    work.expect(values);
    boolean complete = work.row().state() == RecordState.COMPLETED;
    CheckRequest request =
        new CheckRequest(
            data,
            values,
            false,
            Coverage.CHANGES,
            EditMask.everything(),
            complete ? Thoroughness.COMPLETE : Thoroughness.READABLE,
            Set.of(),
            Set.of());
    return FormRules.check(form, request, work.surroundings());
  }

  /** Why the record stays, whatever its data. */
  private List<Problem> standing(RecordRow row, FormDefinition older, FormDefinition newer) {
    if (older.revision().equals(newer.revision())) {
      return List.of(MoveProblems.isCurrent());
    }
    return switch (row.state()) {
      case REJECTED, CANCELLED -> List.of(MoveProblems.ended(row.stateTitle()));
      case RUNNING ->
          needs.stream().flatMap(need -> need.refusal(row.id(), older, newer).stream()).toList();
      case DRAFT, COMPLETED -> List.of();
    };
  }

  /** What was wrong already, by the older form, keeps no record from being moved. */
  private static List<Problem> grown(
      RecordWork old, CheckedData checked, List<Problem> conversion) {
    if (checked.problems().isEmpty()) {
      return List.of();
    }
    ObjectNode none = old.data().objectNode();
    Set<String> before =
        check(old.form(), old, old.data(), none).problems().stream()
            .map(MovePlanning::placed)
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> told =
        conversion.stream()
            .map(Problem::pointer)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return checked.problems().stream()
        .filter(problem -> !before.contains(placed(problem)))
        .filter(problem -> problem.pointer() == null || !told.contains(problem.pointer()))
        .toList();
  }

  private static String placed(Problem problem) {
    return problem.code() + " " + problem.pointer() + " " + problem.message().en();
  }

  /** What the person may not see is not told by a problem about it. */
  private List<Problem> concealed(List<Problem> problems, RecordWork old, RecordWork now) {
    Set<String> hidden = new HashSet<>(rights.hidden(old));
    hidden.addAll(rights.hidden(now));
    List<Problem> told = new ArrayList<>();
    for (Problem problem : problems) {
      boolean secret = hidden.stream().anyMatch(path -> isAt(problem, path));
      told.add(secret ? MoveProblems.concealed() : problem);
    }
    return told.stream().distinct().toList();
  }

  private static boolean isAt(Problem problem, String path) {
    String pointer = problem.pointer() == null ? "" : problem.pointer();
    int dot = path.indexOf('.');
    String field = "/data/" + (dot < 0 ? path : path.substring(0, dot));
    boolean within = pointer.equals(field) || pointer.startsWith(field + "/");
    return within && (dot < 0 || pointer.endsWith("/" + path.substring(dot + 1)));
  }
}
