package org.docket.web.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.notification.NoticeView;

/**
 * The latest notices in one language.
 *
 * @param count how many are unread in all
 */
public record NoticesResponse(List<Notice> items, long count) {

  /** One notice. */
  public record Notice(UUID id, Instant at, String text, RecordLink record) {}

  /** The record that it is about. */
  public record RecordLink(
      UUID id, String form, String formTitle, Optional<String> number, String title) {}

  static NoticesResponse of(NoticeView.Latest latest, Locale language) {
    return new NoticesResponse(
        latest.items().stream().map(notice -> of(notice, language)).toList(), latest.count());
  }

  private static Notice of(NoticeView notice, Locale language) {
    NoticeView.AboutRecord about = notice.record();
    return new Notice(
        notice.id(),
        notice.at(),
        notice.text().in(language),
        new RecordLink(
            about.id(),
            about.form(),
            about.formTitle().in(language),
            about.number(),
            about.title()));
  }
}
