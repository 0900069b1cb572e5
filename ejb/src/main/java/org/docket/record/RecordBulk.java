package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.platform.CanonicalJson;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordBatches.Handling;
import org.jspecify.annotations.Nullable;

/**
 * Many records in one request, each through the use case that serves a single one: all of them or
 * none, or each for itself.
 */
@ApplicationScoped
public class RecordBulk {

  public static final int MOST = 1_000;

  private final Records records;
  private final RecordBatches batches;
  private final RecordChanges changes;
  private final Repeats repeats;
  private final Transactions transactions;

  @Inject
  public RecordBulk(
      Records records,
      RecordBatches batches,
      RecordChanges changes,
      Repeats repeats,
      Transactions transactions) {
    this.records = records;
    this.batches = batches;
    this.changes = changes;
    this.repeats = repeats;
    this.transactions = transactions;
  }

  /** A record to make, or some fields of one that is there. */
  public sealed interface Item {
    JsonNode data();
  }

  /** A new record, handed in at once or kept as a draft. */
  public record Making(JsonNode data, boolean submit) implements Item {}

  /** Fields to change of a record that was seen in this version. */
  public record Changing(UUID id, long version, JsonNode data) implements Item {}

  /** What became of an item. */
  public enum Status {
    CREATED,
    UPDATED,
    UNCHANGED,
    FAILED
  }

  /**
   * The item's record, or why there is none.
   *
   * @param problems with pointers into the body of the request
   */
  public record Result(Status status, Optional<RecordView> record, List<Problem> problems) {
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** All items in one transaction; the first that cannot be written undoes the others. */
  public List<Result> all(String form, List<Item> items, @Nullable String key) {
    requireSize(items);
    return transactions.joining(() -> written(form, items, key));
  }

  private List<Result> written(String form, List<Item> items, @Nullable String key) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      try {
        results.add(write(form, items.get(i), keyOf(key, i)));
      } catch (ProblemException e) {
        throw new ProblemException(inBody(e.problems(), i));
      }
    }
    return results;
  }

  /**
   * Each item by itself; what cannot be written says why. New records that nobody will ask for
   * again are made together, unless something that runs with one of them refuses.
   */
  public List<Result> each(String form, List<Item> items, @Nullable String key) {
    requireSize(items);
    Optional<Handling> handling = key == null ? handling(items) : Optional.empty();
    if (handling.isPresent()) {
      try {
        return transactions.separately(() -> together(form, items, handling.get()));
      } catch (ProblemException oneOfThem) {
        return alone(form, items, key);
      }
    }
    return alone(form, items, key);
  }

  /** How all are handled, when all are new and handled alike. */
  private static Optional<Handling> handling(List<Item> items) {
    Set<Optional<Handling>> all =
        items.stream().map(RecordBulk::handling).collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  private static Optional<Handling> handling(Item item) {
    return item instanceof Making making
        ? Optional.of(making.submit() ? Handling.SUBMIT : Handling.DRAFT)
        : Optional.empty();
  }

  private List<Result> together(String form, List<Item> items, Handling handling) {
    List<RecordBatches.Outcome> outcomes =
        batches.create(form, items.stream().map(Item::data).toList(), handling);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      RecordBatches.Outcome outcome = outcomes.get(i);
      Status status = outcome.id().isPresent() ? Status.CREATED : Status.FAILED;
      results.add(
          new Result(status, outcome.id().map(records::get), inBody(outcome.problems(), i)));
    }
    return results;
  }

  private List<Result> alone(String form, List<Item> items, @Nullable String key) {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      results.add(alone(form, items.get(i), keyOf(key, i), i));
    }
    return results;
  }

  private Result alone(String form, Item item, @Nullable String key, int index) {
    try {
      return transactions.separately(() -> write(form, item, key));
    } catch (ProblemException e) {
      return new Result(Status.FAILED, Optional.empty(), inBody(e.problems(), index));
    }
  }

  private static void requireSize(List<Item> items) {
    if (items.isEmpty() || items.size() > MOST) {
      throw new ProblemException(RecordProblems.bulkSize(MOST));
    }
  }

  /** Each item has a key of its own, so that what failed can be sent again with the rest. */
  private static @Nullable String keyOf(@Nullable String key, int index) {
    return key == null ? null : CanonicalJson.sha256Hex(key + " " + index);
  }

  private static List<Problem> inBody(List<Problem> problems, int index) {
    return problems.stream()
        .map(problem -> problem.at("/items/" + index + pointerOf(problem)))
        .toList();
  }

  private static String pointerOf(Problem problem) {
    String pointer = problem.pointer();
    return pointer == null ? "" : pointer;
  }

  private Result write(String form, Item item, @Nullable String key) {
    if (item instanceof Changing changing) {
      return changed(form, changing, key);
    }
    Making making = (Making) item;
    RecordView made =
        key != null
            ? records.createOnce(key, form, making.data(), making.submit())
            : making.submit()
                ? records.createAndSubmit(form, making.data())
                : records.create(form, making.data());
    return new Result(Status.CREATED, Optional.of(made), List.of());
  }

  private Result changed(String form, Changing changing, @Nullable String key) {
    if (!records.get(changing.id()).form().equals(form)) {
      throw new ProblemException(RecordProblems.notFound());
    }
    if (key != null && repeats.earlier(key, requestOf(changing)).isPresent()) {
      return new Result(Status.UPDATED, Optional.of(records.get(changing.id())), List.of());
    }
    boolean changed = changes.change(changing.id(), changing.version(), changing.data());
    if (key != null) {
      repeats.remember(key, changing.id());
    }
    return new Result(
        changed ? Status.UPDATED : Status.UNCHANGED,
        Optional.of(records.get(changing.id())),
        List.of());
  }

  private static String requestOf(Changing changing) {
    return CanonicalJson.sha256Hex(
        changing.id() + " " + changing.version() + " " + CanonicalJson.of(changing.data()));
  }
}
