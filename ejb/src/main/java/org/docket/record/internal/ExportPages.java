package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.event.EventLog;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.Lines;
import org.docket.platform.CurrentUser;
import org.docket.problem.Text;
import org.docket.record.ListRequest;
import org.jspecify.annotations.Nullable;

/** The pages of an export, each read in a transaction of its own. */
@ApplicationScoped
public class ExportPages {

  private static final Text RECORD = Text.of("Record", "单据");
  private static final Text LINE = Text.of("Line", "行号");

  /** What an import tells records and lines by. */
  private static final Text RECORD_ID = Text.of("Record id", "单据标识");

  private static final Text ROW_KEY = Text.of("Row key", "行标识");
  private static final List<String> ENVELOPE =
      List.of("number", "title", "state", "creator", "unit", "createdAt", "updatedAt");

  private final SavedLists saved;
  private final ListReading reading;
  private final RecordDesk desk;
  private final CurrentUser currentUser;
  private final EventLog events;

  @Inject
  public ExportPages(
      SavedLists saved,
      ListReading reading,
      RecordDesk desk,
      CurrentUser currentUser,
      EventLog events) {
    this.saved = saved;
    this.reading = reading;
    this.desk = desk;
    this.currentUser = currentUser;
    this.events = events;
  }

  /**
   * What an export consists of.
   *
   * @param columns of the records: names of fields and of what every record has
   * @param tables whose lines follow
   * @param identified whether records and lines say by what an import finds them again
   */
  public record Sheets(
      FormDefinition form,
      String title,
      List<String> columns,
      List<FieldDefinition> tables,
      Set<String> hidden,
      boolean identified,
      Locale language) {

    public Sheets {
      columns = List.copyOf(columns);
      tables = List.copyOf(tables);
      hidden = Set.copyOf(hidden);
    }

    public String titleOf(@Nullable FieldDefinition table) {
      return table == null ? title : table.title().in(language);
    }

    public List<String> headings(@Nullable FieldDefinition table) {
      if (table == null) {
        Stream<String> titles = columns.stream().map(name -> form.columnTitle(name).in(language));
        return identified
            ? Stream.concat(titles, Stream.of(RECORD_ID.in(language))).toList()
            : titles.toList();
      }
      List<String> headings = new ArrayList<>(List.of(RECORD.in(language), LINE.in(language)));
      shown(table).forEach(column -> headings.add(column.title().in(language)));
      headings.addAll(List.of(ROW_KEY.in(language), RECORD_ID.in(language)));
      return headings;
    }

    List<FieldDefinition> shown(FieldDefinition table) {
      return table.columns().stream().filter(column -> !hidden.contains(column.path())).toList();
    }
  }

  /** Rows of one page, and where the next one begins. */
  public record Page(List<List<@Nullable Object>> rows, Optional<String> next) {}

  /** The request without the name of a list that somebody keeps. */
  @Transactional
  public ListRequest meant(ListRequest request) {
    return saved.of(request).records();
  }

  /** Refuses what no list could show. */
  @Transactional
  public Sheets sheets(ListRequest first, boolean everything) {
    ListReading.Reading list = reading.of(first, desk.lookups());
    FormDefinition form = list.form();
    Set<String> hidden = list.hidden();
    Locale language = currentUser.require().language();
    List<FieldDefinition> tables =
        form.fields().stream()
            .filter(field -> everything && field.isTable() && !hidden.contains(field.path()))
            .toList();
    List<String> columns =
        (everything ? allOf(form) : list.view().columns().stream())
            .filter(name -> !hidden.contains(name))
            .distinct()
            .toList();
    return new Sheets(
        form, list.view().title().in(language), columns, tables, hidden, everything, language);
  }

  private static Stream<String> allOf(FormDefinition form) {
    List<String> names = new ArrayList<>(ENVELOPE);
    form.fields().stream()
        .filter(
            field ->
                !field.isTable()
                    && !(field.details() instanceof FieldDetails.Related)
                    && !field.kind().schema(field).path("writeOnly").asBoolean())
        .forEach(field -> names.add(field.key()));
    return names.stream();
  }

  @Transactional
  public Page page(
      ListRequest first, @Nullable String cursor, Sheets sheets, @Nullable FieldDefinition table) {
    RecordLookups lookups = desk.lookups();
    ListRequest request = first.from(cursor);
    ListSearch.Result found = reading.rows(request, reading.of(request, lookups));
    List<RecordRow> records = found.rows();
    ExportCells cells = new ExportCells(sheets.form(), lookups, sheets.language());
    cells.prefetch(records, table == null ? sheets.columns() : List.of(table.key()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (RecordRow record : records) {
      if (table == null) {
        rows.add(identified(record, sheets, cells.of(record, sheets.columns())));
      } else {
        lines(record, table, sheets, cells, rows);
      }
    }
    return new Page(rows, found.next());
  }

  private static List<@Nullable Object> identified(
      RecordRow record, Sheets sheets, List<@Nullable Object> cells) {
    if (sheets.identified()) {
      cells.add(record.id().toString());
    }
    return cells;
  }

  private static void lines(
      RecordRow record,
      FieldDefinition table,
      Sheets sheets,
      ExportCells cells,
      List<List<@Nullable Object>> rows) {
    JsonNode stored = record.data().get(table.key());
    int line = 0;
    for (ObjectNode each : stored == null ? List.<ObjectNode>of() : Lines.of(stored)) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(record.number().orElse(record.title()));
      row.add(BigDecimal.valueOf(++line));
      sheets.shown(table).forEach(column -> row.add(cells.of(column, each.get(column.key()))));
      row.add(each.path("_id").asText());
      row.add(record.id().toString());
      rows.add(row);
    }
  }

  /** Who took how many records out, for whoever asks later. */
  @Transactional
  public void exported(ListRequest request, int records) {
    events.append("records.exported", null, Map.of("form", request.form(), "records", records));
  }
}
