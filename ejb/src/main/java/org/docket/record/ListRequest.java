package org.docket.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of records of a form that somebody asks for.
 *
 * @param view key of a declared list, or id of one that somebody keeps, whose conditions then hold
 *     too; null for the first one
 * @param filters by column: {@code op:value}; all must hold
 * @param filter conditions put together, as JSON; empty for none
 * @param search words that number or title contain; may be empty
 * @param sort columns, {@code -} in front for descending; empty for that of the list
 * @param fields columns to show, in this order; empty for those of the list
 * @param cursor where the page before ended; null for the first page
 * @param count whether to count, up to a limit
 */
public record ListRequest(
    String form,
    @Nullable String view,
    Map<String, List<String>> filters,
    String filter,
    String search,
    List<String> sort,
    List<String> fields,
    int limit,
    @Nullable String cursor,
    boolean count) {

  public static final int MOST = 200;
  public static final int USUAL = 20;

  public ListRequest {
    filters = Map.copyOf(filters);
    sort = List.copyOf(sort);
    fields = List.copyOf(fields);
  }

  /** With the columns of the list, and without conditions put together. */
  public ListRequest(
      String form,
      @Nullable String view,
      Map<String, List<String>> filters,
      String search,
      List<String> sort,
      int limit,
      @Nullable String cursor,
      boolean count) {
    this(form, view, filters, "", search, sort, List.of(), limit, cursor, count);
  }

  /** The first page of the first list. */
  public static ListRequest of(String form) {
    return new ListRequest(form, null, Map.of(), "", List.of(), USUAL, null, false);
  }

  /** The same, from this cursor on. */
  public ListRequest from(@Nullable String next) {
    return new ListRequest(form, view, filters, filter, search, sort, fields, limit, next, count);
  }

  /** The same, in pages of this size and not counted. */
  public ListRequest inPagesOf(int size) {
    return new ListRequest(form, view, filters, filter, search, sort, fields, size, null, false);
  }
}
