package org.docket.web.form;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.record.ListPage;
import org.docket.record.RecordView.Named;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
record ListResponse(List<Item> items, @Nullable String next, ListPage.@Nullable Count count) {

  /** A record in it. */
  record Item(
      UUID id,
      @Nullable String number,
      String title,
      String state,
      String stateTitle,
      Named creator,
      Unit unit,
      Instant createdAt,
      Map<String, String> values) {
    static Item of(ListPage.Item item, Locale language) {
      return new Item(
          item.id(),
          item.number().orElse(null),
          item.title(),
          item.state().key(),
          item.stateTitle().in(language),
          item.creator(),
          new Unit(item.unit().id(), item.unit().name()),
          item.createdAt(),
          item.values());
    }
  }

  /** The unit that the record belongs to. */
  record Unit(String code, String name) {}

  static ListResponse of(ListPage page, Locale language) {
    return new ListResponse(
        page.items().stream().map(item -> Item.of(item, language)).toList(),
        page.next().orElse(null),
        page.count().orElse(null));
  }
}
