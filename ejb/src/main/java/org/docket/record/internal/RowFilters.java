package org.docket.record.internal;

import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.RowFilter;
import org.docket.record.RecordState;

/** What a person may see, as conditions of a query over the record table. */
final class RowFilters {

  private RowFilters() {}

  /**
   * Drafts are shown to nobody but their creators, whoever else may read records.
   *
   * @param row what the query calls the row of the record
   */
  static String readable(
      RowFilter filter, UUID person, Columns columns, String row, QueryText query) {
    return "(%s) and (%s.state <> %s or %s.creatorId = %s)"
        .formatted(
            condition(filter, columns, row, query),
            row,
            query.parameter(RecordState.DRAFT.key()),
            row,
            query.parameter(person));
  }

  private static String condition(RowFilter filter, Columns columns, String row, QueryText query) {
    if (filter instanceof RowFilter.Everything) {
      return "1 = 1";
    }
    if (filter instanceof RowFilter.CreatedBy creator) {
      return row + ".creatorId = " + query.parameter(creator.person());
    }
    if (filter instanceof RowFilter.CreatedByOneOf creators) {
      return row + ".creatorId in " + query.parameter(creators.people());
    }
    if (filter instanceof RowFilter.TakenPartIn taken) {
      return "exists (select 1 from ParticipantRow t where t.recordId = "
          + row
          + ".id and t.personId = "
          + query.parameter(taken.person())
          + ")";
    }
    if (filter instanceof RowFilter.GrantedTo granted) {
      return row
          + ".id in (select g.recordId from GrantRow g where g.grantee in "
          + query.parameter(granted.grantees())
          + " and g.endedAt is null and g.until > "
          + query.parameter(granted.at())
          + ")";
    }
    if (filter instanceof RowFilter.OwnedBy owners) {
      return row + ".unitCode in " + query.parameter(owners.units());
    }
    if (filter instanceof RowFilter.FieldIsOneOf field) {
      return columns
          .find(field.field())
          .map(column -> column.path() + " in " + query.parameter(field.values()))
          .orElse("1 = 0");
    }
    if (filter instanceof RowFilter.AnyOf any) {
      return any.filters().stream()
          .map(each -> "(" + condition(each, columns, row, query) + ")")
          .collect(Collectors.joining(" or "));
    }
    return "1 = 0";
  }
}
