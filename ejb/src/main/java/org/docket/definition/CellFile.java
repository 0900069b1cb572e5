package org.docket.definition;

import java.util.ArrayList;
import java.util.List;
import org.docket.problem.Location;

/**
 * Comma-separated values as RFC 4180 says, in which every cell knows its line and column. Lines
 * without any text are left out; text around cells is taken off.
 */
public final class CellFile {

  private final FileBeside file;
  private final List<List<ScalarNode>> rows = new ArrayList<>();
  private List<ScalarNode> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;
  private int line = 1;
  private int column = 1;
  private Location start;

  private CellFile(FileBeside file) {
    this.file = file;
    this.start = here();
  }

  /** The cells of each line; the first line is the header, where there is one. */
  public static List<List<ScalarNode>> rows(FileBeside file) {
    return new CellFile(file).read();
  }

  private List<List<ScalarNode>> read() {
    String text = file.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c == '"' && !doubled) {
          quoted = false;
        } else {
          cell.append(c);
        }
        if (doubled) {
          i++;
          column++;
        }
        step(c);
      } else {
        plain(c);
      }
    }
    endRow();
    return rows;
  }

  private void plain(char c) {
    if (c == '\n') {
      endRow();
      step(c);
      start = here();
      return;
    }
    step(c);
    if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      endCell();
      start = here();
    } else if (c != '\r') {
      cell.append(c);
    }
  }

  private void step(char c) {
    line += c == '\n' ? 1 : 0;
    column = c == '\n' ? 1 : column + 1;
  }

  private Location here() {
    return new Location(file.file(), line, column, "");
  }

  private void endCell() {
    row.add(new ScalarNode(cell.toString().strip(), start, 0));
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (row.stream().anyMatch(each -> !each.text().isEmpty())) {
      rows.add(row);
    }
    row = new ArrayList<>();
  }
}
