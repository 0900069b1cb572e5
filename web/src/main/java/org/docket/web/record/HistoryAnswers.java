package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.record.RecordHistory;
import org.docket.record.RecordHistory.Change;
import org.docket.record.RecordHistory.Entry;
import org.docket.record.RecordHistory.Followed;
import org.docket.record.RecordHistory.Related;
import org.docket.record.RecordHistory.Revision;
import org.docket.record.RecordView.Named;
import org.docket.web.Items;
import org.jspecify.annotations.Nullable;

/** What happened to a record, and what it belongs together with. */
@ApplicationScoped
public class HistoryAnswers {

  @Inject private RecordHistory history;

  /** Something that happened. */
  record EntryResponse(
      Instant at,
      @Nullable Named actor,
      @Nullable Named onBehalfOf,
      String kind,
      String title,
      @Nullable String comment,
      List<ChangeResponse> changes,
      List<FollowedResponse> next,
      Map<String, String> data,
      List<RecordHistory.EnclosedFile> files) {
    static EntryResponse of(Entry entry, Locale language) {
      return new EntryResponse(
          entry.at(),
          entry.actor().orElse(null),
          entry.onBehalfOf().orElse(null),
          entry.kind(),
          EventTitles.of(entry, language),
          EventTitles.comment(entry),
          entry.changes().stream().map(change -> ChangeResponse.of(change, language)).toList(),
          entry.next().stream().map(next -> FollowedResponse.of(next, language)).toList(),
          entry.data(),
          entry.files());
    }
  }

  /** What followed by itself. */
  record FollowedResponse(String what, String title, List<String> people, @Nullable String why) {
    static FollowedResponse of(Followed followed, Locale language) {
      return new FollowedResponse(
          followed.what(),
          followed.title().in(language),
          followed.people(),
          followed.why().map(why -> why.in(language)).orElse(null));
    }
  }

  /** A field that changed. */
  record ChangeResponse(
      String field, String title, @Nullable String before, @Nullable String after) {
    static ChangeResponse of(Change change, Locale language) {
      return new ChangeResponse(
          change.field(),
          change.title().in(language),
          change.before().orElse(null),
          change.after().orElse(null));
    }
  }

  Items<EntryResponse> timeline(UUID id, Locale language) {
    List<Entry> entries = history.timeline(id);
    return new Items<>(entries.stream().map(entry -> EntryResponse.of(entry, language)).toList());
  }

  Items<Revision> revisions(UUID id) {
    return new Items<>(history.revisions(id));
  }

  Items<RelatedResponse> related(UUID id, Locale language) {
    List<Related> related = history.related(id);
    return new Items<>(related.stream().map(each -> RelatedResponse.of(each, language)).toList());
  }
}
