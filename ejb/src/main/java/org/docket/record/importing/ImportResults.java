package org.docket.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.ProblemException;
import org.docket.record.importing.internal.ImportLineRow;
import org.docket.record.importing.internal.ImportRow;
import org.docket.record.importing.internal.ImportStore;
import org.docket.record.importing.internal.ImportStore.Rows;
import org.docket.record.internal.Rights;
import org.jspecify.annotations.Nullable;

/** What came of an import, row by row; for its owner. */
@ApplicationScoped
public class ImportResults {

  private static final int PAGE = 500;

  private final ImportStore store;
  private final Rights rights;

  @Inject
  public ImportResults(ImportStore store, Rights rights) {
    this.store = store;
    this.rights = rights;
  }

  /** A row of the file as it came, with what is wrong in it. */
  public record ResultRow(
      int sheet, int line, List<@Nullable Object> cells, List<CellProblem> problems) {}

  /** Rows, and the place behind the last of them when there are more. */
  public record Page<T>(List<T> items, Optional<Place> next) {}

  /** A row of the file; what comes behind it is asked for. */
  public record Place(int sheet, int line) {
    public static final Place BEGINNING = new Place(-1, 0);
  }

  /** What is wrong, in the order of the file. */
  @Transactional
  public Page<CellProblem> problems(UUID id, Place after, int limit) {
    requireOwn(id);
    int most = Math.max(1, Math.min(limit, PAGE));
    List<ImportLineRow> rows = store.page(id, after.sheet(), after.line(), Rows.TOLD, most);
    List<CellProblem> problems = new ArrayList<>();
    rows.forEach(row -> problems.addAll(row.problems()));
    return new Page<>(problems, behind(rows, most));
  }

  /**
   * The rows of the file again, a page at a time.
   *
   * @param onlyBad only of records that were not written, with all of their lines
   */
  @Transactional
  public Page<ResultRow> rows(UUID id, Place after, boolean onlyBad) {
    requireOwn(id);
    Rows wanted = onlyBad ? Rows.BAD : Rows.ALL;
    List<ImportLineRow> rows = store.page(id, after.sheet(), after.line(), wanted, PAGE);
    return new Page<>(
        rows.stream()
            .map(row -> new ResultRow(row.sheet(), row.line(), row.cells(), row.problems()))
            .toList(),
        behind(rows, PAGE));
  }

  private static Optional<Place> behind(List<ImportLineRow> rows, int most) {
    if (rows.size() < most) {
      return Optional.empty();
    }
    ImportLineRow last = rows.get(rows.size() - 1);
    return Optional.of(new Place(last.sheet(), last.line()));
  }

  private void requireOwn(UUID id) {
    Optional<ImportRow> own = store.find(id).filter(row -> row.ownerId().equals(rights.person()));
    if (own.isEmpty()) {
      throw new ProblemException(ImportProblems.notFound());
    }
  }
}
