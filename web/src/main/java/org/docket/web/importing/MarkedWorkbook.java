package org.docket.web.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.docket.problem.Text;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.FoundSheet;
import org.docket.record.importing.ImportResults.Page;
import org.docket.record.importing.ImportResults.Place;
import org.docket.record.importing.ImportResults.ResultRow;
import org.docket.record.importing.ImportView;
import org.docket.record.workbook.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * An imported file as it came, with wrong cells coloured and commented and a column that says all
 * that is wrong in a row; it can be corrected and imported again.
 */
final class MarkedWorkbook {

  private static final Text PROBLEMS = Text.of("Problems", "问题");
  private static final String WRONG = "FFD9D9";
  private static final String HEADING = "E8EEF4";
  private static final int KEPT = 500;
  private static final int WIDTH = 18;
  private static final int WIDE = 60;

  private final ImportView view;
  private final Locale language;

  MarkedWorkbook(ImportView view, Locale language) {
    this.view = view;
    this.language = language;
  }

  /**
   * Writes the file piece by piece.
   *
   * @param pages the rows behind a place
   */
  ImportView write(OutputStream out, Function<Place, Page<ResultRow>> pages) {
    try {
      Workbook workbook = new Workbook(out, "Docket", null);
      Optional<Place> from = Optional.of(Place.BEGINNING);
      @Nullable Sheet sheet = null;
      while (from.isPresent()) {
        Page<ResultRow> page = pages.apply(from.get());
        for (ResultRow row : page.items()) {
          if (sheet == null || sheet.found.sheet() != row.sheet()) {
            finish(sheet);
            sheet = new Sheet(workbook, found(row.sheet()));
          }
          sheet.add(row);
        }
        from = page.next();
      }
      finish(sheet == null ? new Sheet(workbook, view.sheets().get(0)) : sheet);
      workbook.finish();
      return view;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void finish(@Nullable Sheet sheet) throws IOException {
    if (sheet != null) {
      sheet.target.finish();
    }
  }

  private FoundSheet found(int index) {
    return view.sheets().stream().filter(sheet -> sheet.sheet() == index).findFirst().orElseThrow();
  }

  private final class Sheet {

    private final FoundSheet found;
    private final Worksheet target;
    private int next = 1;

    Sheet(Workbook workbook, FoundSheet found) {
      this.found = found;
      String plain = found.name().replaceAll("[\\[\\]:*?/\\\\']", " ");
      this.target = workbook.newWorksheet(plain.substring(0, Math.min(31, plain.length())));
      List<String> headings = found.headings();
      for (int column = 0; column < headings.size(); column++) {
        target.value(0, column, headings.get(column));
        target.width(column, WIDTH);
      }
      target.value(0, headings.size(), PROBLEMS.in(language));
      target.width(headings.size(), WIDE);
      target.range(0, 0, 0, headings.size()).style().bold().fillColor(HEADING).set();
      target.freezePane(0, 1);
    }

    void add(ResultRow row) throws IOException {
      for (int column = 0;
          column < Math.min(row.cells().size(), found.headings().size());
          column++) {
        cell(column, row.cells().get(column));
      }
      mark(row);
      next++;
      if (next % KEPT == 0) {
        target.flush();
      }
    }

    private void mark(ResultRow row) {
      if (row.problems().isEmpty()) {
        return;
      }
      for (CellProblem problem : row.problems()) {
        if (problem.column() >= 0) {
          target.style(next, problem.column()).fillColor(WRONG).set();
          target.comment(next, problem.column(), problem.message().in(language));
        }
      }
      int column = found.headings().size();
      target.value(next, column, told(row));
      target.style(next, column).fillColor(WRONG).wrapText(true).set();
    }

    private String told(ResultRow row) {
      return row.problems().stream()
          .map(problem -> heading(problem) + problem.message().in(language))
          .collect(Collectors.joining("\n"));
    }

    private String heading(CellProblem problem) {
      boolean known = problem.column() >= 0 && problem.column() < found.headings().size();
      return known ? found.headings().get(problem.column()) + Text.of(": ", "：").in(language) : "";
    }

    private void cell(int column, @Nullable Object value) {
      if (value instanceof BigDecimal number) {
        target.value(next, column, number);
      } else if (value instanceof Percentage percentage) {
        target.value(next, column, percentage.hundredths().movePointLeft(2));
        target.style(next, column).format("0.##%").set();
      } else if (value instanceof LocalDate day) {
        target.value(next, column, day);
        target.style(next, column).format("yyyy-mm-dd").set();
      } else if (value instanceof LocalDateTime moment) {
        target.value(next, column, moment);
        target.style(next, column).format("yyyy-mm-dd hh:mm").set();
      } else if (value instanceof Boolean truth) {
        target.value(next, column, truth);
      } else if (value != null) {
        target.value(next, column, value.toString());
      }
    }
  }
}
