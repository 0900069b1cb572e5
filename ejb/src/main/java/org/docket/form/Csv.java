package org.docket.form;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 says; empty lines are left out. */
final class Csv {

  private final String content;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private StringBuilder cell = new StringBuilder();
  private boolean quoted;

  private Csv(String content) {
    this.content = content.startsWith("\uFEFF") ? content.substring(1) : content;
  }

  static List<List<String>> rows(String content) {
    return new Csv(content).read();
  }

  private List<List<String>> read() {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (quoted) {
        i = inQuotes(c, i);
      } else {
        plain(c);
      }
    }
    endRow();
    return rows;
  }

  private int inQuotes(char c, int i) {
    boolean doubled = c == '"' && i + 1 < content.length() && content.charAt(i + 1) == '"';
    if (c == '"' && !doubled) {
      quoted = false;
    } else {
      cell.append(c);
    }
    return doubled ? i + 1 : i;
  }

  private void plain(char c) {
    switch (c) {
      case '"' -> quoted = true;
      case ',' -> endCell();
      case '\n' -> endRow();
      case '\r' -> {}
      default -> cell.append(c);
    }
  }

  private void endCell() {
    row.add(cell.toString().strip());
    cell = new StringBuilder();
  }

  private void endRow() {
    endCell();
    if (row.stream().anyMatch(value -> !value.isEmpty())) {
      rows.add(row);
    }
    row = new ArrayList<>();
  }
}
