package org.docket.web.form;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.record.ListRequest;
import org.jspecify.annotations.Nullable;

/** How a client says which records it wants. */
public final class ListParameters {

  private ListParameters() {}

  /** {@code filter[field]=op:value}, as often as wanted. */
  public static Map<String, List<String>> filters(UriInfo uri) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (name.startsWith("filter[") && name.endsWith("]")) {
                filters.put(name.substring("filter[".length(), name.length() - 1), values);
              }
            });
    return filters;
  }

  /** The records of a list that a job works on, or that are counted. */
  public static ListRequest selection(
      String form, @Nullable String view, String search, String filter, UriInfo uri) {
    return selection(form, view, search, filter, "", "", uri);
  }

  /** The same, sorted, with these columns. */
  public static ListRequest selection(
      String form,
      @Nullable String view,
      String search,
      String filter,
      String sort,
      String fields,
      UriInfo uri) {
    return new ListRequest(
        form,
        view,
        filters(uri),
        filter,
        search,
        words(sort),
        words(fields),
        ListRequest.USUAL,
        null,
        false);
  }

  /** Words between commas. */
  public static List<String> words(String sort) {
    List<String> words = new ArrayList<>();
    for (String word : sort.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
