package org.docket.record.internal;

import java.util.stream.Collectors;
import org.docket.access.RowFilter;

/** What a person may see, as conditions of a query over the record table. */
final class RowFilters {

  private RowFilters() {}

  static void add(RowFilter filter, Columns columns, QueryText query) {
    query.and(condition(filter, columns, query));
  }

  private static String condition(RowFilter filter, Columns columns, QueryText query) {
    if (filter instanceof RowFilter.Everything) {
      return "1 = 1";
    }
    if (filter instanceof RowFilter.CreatedBy creator) {
      return "r.creatorId = " + query.parameter(creator.person());
    }
    if (filter instanceof RowFilter.CreatedByOneOf creators) {
      return "r.creatorId in " + query.parameter(creators.people());
    }
    if (filter instanceof RowFilter.TakenPartIn taken) {
      return "exists (select 1 from ParticipantRow t where t.recordId = r.id and t.personId = "
          + query.parameter(taken.person())
          + ")";
    }
    if (filter instanceof RowFilter.OwnedBy owners) {
      return "r.unitCode in " + query.parameter(owners.units());
    }
    if (filter instanceof RowFilter.FieldIsOneOf field) {
      return columns
          .find(field.field())
          .map(column -> column.path() + " in " + query.parameter(field.values()))
          .orElse("1 = 0");
    }
    if (filter instanceof RowFilter.AnyOf any) {
      return any.filters().stream()
          .map(each -> "(" + condition(each, columns, query) + ")")
          .collect(Collectors.joining(" or "));
    }
    return "1 = 0";
  }
}
