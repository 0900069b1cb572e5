package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes the next records of a file to hand, with their lines. */
@ApplicationScoped
public class FileRecords {

  private final ImportStore store;

  @Inject
  public FileRecords(ImportStore store) {
    this.store = store;
  }

  /**
   * Some records.
   *
   * @param ambiguous names that lines use and several records have
   */
  record Batch(List<FileRecord> records, Set<String> ambiguous) {}

  Batch next(UUID id, String state, int most) {
    List<ImportLineRow> rows = store.next(id, state, most);
    Set<String> links = new HashSet<>();
    Set<String> references = new HashSet<>();
    for (ImportLineRow row : rows) {
      row.link().ifPresent(links::add);
      row.reference().ifPresent(references::add);
    }
    List<ImportLineRow> lines = rows.isEmpty() ? List.of() : store.linesOf(id, links, references);
    return new Batch(joined(rows, lines), ambiguous(id, lines));
  }

  private Set<String> ambiguous(UUID id, List<ImportLineRow> lines) {
    Set<String> used =
        lines.stream()
            .filter(line -> line.reference().isEmpty())
            .flatMap(line -> line.link().stream())
            .collect(Collectors.toSet());
    return used.isEmpty() ? Set.of() : store.usedTwice(id, used);
  }

  private static List<FileRecord> joined(List<ImportLineRow> rows, List<ImportLineRow> lines) {
    Map<String, List<ImportLineRow>> byLink = new LinkedHashMap<>();
    Map<String, List<ImportLineRow>> byReference = new LinkedHashMap<>();
    for (ImportLineRow line : lines) {
      if (line.reference().isPresent()) {
        byReference.computeIfAbsent(line.reference().get(), k -> new ArrayList<>()).add(line);
      } else {
        line.link().ifPresent(l -> byLink.computeIfAbsent(l, k -> new ArrayList<>()).add(line));
      }
    }
    List<FileRecord> records = new ArrayList<>();
    for (ImportLineRow row : rows) {
      List<ImportLineRow> own = new ArrayList<>();
      row.reference().ifPresent(r -> own.addAll(byReference.getOrDefault(r, List.of())));
      row.link().ifPresent(l -> own.addAll(byLink.getOrDefault(l, List.of())));
      records.add(new FileRecord(row, own));
    }
    return records;
  }
}
