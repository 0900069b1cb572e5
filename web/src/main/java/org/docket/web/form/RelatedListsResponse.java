package org.docket.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.record.RelatedLists;

/**
 * Lists of related records.
 *
 * @param figures what formulas say of the lists, by the text that says it
 * @param lines the same where it depends on a line, by {@code table/id of the line}
 */
record RelatedListsResponse(
    List<ListedField> lists,
    Map<String, JsonNode> figures,
    Map<String, Map<String, JsonNode>> lines) {

  /** The list of one field. */
  record ListedField(String field, String form, List<ListResponse.Item> items, boolean more) {}

  static RelatedListsResponse of(RelatedLists.Answer answer, Locale language) {
    return new RelatedListsResponse(
        answer.lists().stream().map(list -> of(list, language)).toList(),
        answer.figures(),
        answer.lines());
  }

  private static ListedField of(RelatedLists.Listing list, Locale language) {
    return new ListedField(
        list.field(),
        list.form(),
        list.items().stream().map(item -> ListResponse.Item.of(item, language)).toList(),
        list.more());
  }
}
