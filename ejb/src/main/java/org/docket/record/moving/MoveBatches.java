package org.docket.record.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.AccessProblems;
import org.docket.access.Verb;
import org.docket.form.FormDefinition;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.Repeats;
import org.docket.record.internal.Forms;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.Rights;
import org.docket.record.job.JobAsked;
import org.docket.record.moving.internal.MoveRecordRow;
import org.docket.record.moving.internal.MoveRow;
import org.docket.record.moving.internal.MoveStore;
import org.jspecify.annotations.Nullable;

/**
 * Moves of many records of a form to the form as it is now: looked at first, then done, in the
 * background. For those who administer the form; a move is nobody's but his who began it, and each
 * record is asked about again when it is its turn.
 */
@ApplicationScoped
public class MoveBatches {

  private static final int REMEMBERED = 50;
  private static final int PAGE = 200;

  private final MoveStore store;
  private final Forms forms;
  private final ListReading reading;
  private final RecordDesk desk;
  private final Rights rights;
  private final Repeats repeats;
  private final DocketClock clock;
  private final Event<JobAsked> asked;

  @Inject
  public MoveBatches(
      MoveStore store,
      Forms forms,
      ListReading reading,
      RecordDesk desk,
      Rights rights,
      Repeats repeats,
      DocketClock clock,
      Event<JobAsked> asked) {
    this.store = store;
    this.forms = forms;
    this.reading = reading;
    this.desk = desk;
    this.rights = rights;
    this.repeats = repeats;
    this.clock = clock;
    this.asked = asked;
  }

  /**
   * Where a form stands.
   *
   * @param older how many open or completed records have an earlier revision
   * @param moves one's own moves, the newest first
   */
  public record Standing(long older, List<MoveView> moves) {
    public Standing {
      moves = List.copyOf(moves);
    }
  }

  /** How many records of the form have an earlier revision, and what was done about it. */
  @Transactional
  public Standing standing(String form) {
    FormDefinition live = administered(form);
    long older = 0;
    for (Map.Entry<UUID, Long> count : store.byRelease(form).entrySet()) {
      boolean isOlder = !forms.of(form, count.getKey()).revision().equals(live.revision());
      older += isOlder ? count.getValue() : 0;
    }
    List<MoveView> moves =
        store.of(rights.person(), form, REMEMBERED).stream()
            .map(row -> view(row, live, false))
            .toList();
    return new Standing(older, moves);
  }

  /**
   * Begins to look at the records that a list shows and that have an earlier revision; once,
   * however often it is asked for with the same key.
   *
   * @param key what the client names this request by; null to begin each time
   * @param values as typed, for fields that are empty in the form as it is now
   */
  @Transactional
  public MoveView begin(ListRequest selection, ObjectNode values, @Nullable String key) {
    FormDefinition live = administered(selection.form());
    String asked = CanonicalJson.sha256Hex("move " + selection + " " + CanonicalJson.of(values));
    Optional<UUID> earlier = key == null ? Optional.empty() : repeats.earlier(key, asked);
    if (earlier.isPresent()) {
      return view(own(store.find(earlier.get()).orElse(null)), live, true);
    }
    MoveView begun = begun(selection, values, live);
    if (key != null) {
      repeats.remember(key, begun.id());
    }
    return begun;
  }

  private MoveView begun(ListRequest selection, ObjectNode values, FormDefinition live) {
    RecordLookups lookups = desk.lookups();
    reading.question(selection, reading.of(selection, lookups));
    MoveRow row =
        new MoveRow(
            Ids.next(), rights.person(), forms.liveRelease(), selection, values, clock.now());
    store.add(row);
    asked.fire(new JobAsked(row.id()));
    return view(row, live, true);
  }

  @Transactional
  public MoveView get(UUID id) {
    MoveRow row = own(store.find(id).orElse(null));
    return view(row, forms.live(row.form()), true);
  }

  /** Looks at everything again, perhaps with other values; nothing was written yet. */
  @Transactional
  public MoveView lookAgain(UUID id, ObjectNode values) {
    MoveRow row = locked(id);
    requireState(row, MoveState.CHECKED, MoveState.FAILED);
    FormDefinition live = administered(row.form());
    row.lookAgain(forms.liveRelease(), values, clock.now());
    asked.fire(new JobAsked(id));
    return view(row, live, true);
  }

  /** Moves those that can be moved. */
  @Transactional
  public MoveView run(UUID id) {
    MoveRow row = locked(id);
    requireState(row, MoveState.CHECKED);
    FormDefinition live = administered(row.form());
    if (!forms.liveRelease().equals(row.releaseId())) {
      throw new ProblemException(MoveProblems.releasedMeanwhile());
    }
    row.begin((int) store.count(id, "good"), clock.now());
    asked.fire(new JobAsked(id));
    return view(row, live, true);
  }

  /** What was moved stays moved; nothing more is. */
  @Transactional
  public MoveView cancel(UUID id) {
    MoveRow row = locked(id);
    if (row.state() == MoveState.DONE || row.state() == MoveState.CANCELLED) {
      throw new ProblemException(MoveProblems.notNow(row.state().title()));
    }
    row.move(MoveState.CANCELLED, clock.now());
    return view(row, forms.live(row.form()), true);
  }

  /** Records, and the place behind the last of them when there are more. */
  public record Page(List<MovedRecord> items, boolean more) {}

  /**
   * What became, or would become, of the records, in their order.
   *
   * @param after the place behind which they are wanted
   * @param onlyBad only those that stay as they are
   */
  @Transactional
  public Page records(UUID id, int after, boolean onlyBad) {
    own(store.find(id).orElse(null));
    List<MoveRecordRow> rows = store.page(id, after, onlyBad, PAGE);
    return new Page(rows.stream().map(MoveRecordRow::view).toList(), rows.size() == PAGE);
  }

  private static void requireState(MoveRow row, MoveState... states) {
    if (!Set.of(states).contains(row.state())) {
      throw new ProblemException(MoveProblems.notNow(row.state().title()));
    }
  }

  private MoveRow locked(UUID id) {
    return own(store.lock(id).orElse(null));
  }

  private MoveRow own(@Nullable MoveRow row) {
    if (row == null || !row.ownerId().equals(rights.person())) {
      throw new ProblemException(MoveProblems.notFound());
    }
    return row;
  }

  private FormDefinition administered(String form) {
    FormDefinition live = forms.live(form);
    if (!rights.mayAdminister(live, desk.lookups())) {
      throw new ProblemException(AccessProblems.notAllowed(Verb.ADMINISTER));
    }
    return live;
  }

  private MoveView view(MoveRow row, FormDefinition live, boolean withChanges) {
    return new MoveView(
        row.id(),
        row.form(),
        live.title(),
        row.state(),
        row.total(),
        row.done(),
        row.failed(),
        withChanges ? changes(live) : List.of(),
        row.createdAt(),
        row.changedAt(),
        row.fault());
  }

  /** From each earlier revision that records still have. */
  private List<FormChange> changes(FormDefinition live) {
    List<FormChange> changes = new ArrayList<>();
    for (UUID release : store.byRelease(live.key()).keySet()) {
      FormChange.between(forms.of(live.key(), release), live).stream()
          .filter(change -> !changes.contains(change))
          .forEach(changes::add);
    }
    return changes;
  }
}
