package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.record.RecordHistory;
import org.docket.record.RecordHistory.Change;
import org.docket.record.RecordHistory.Entry;
import org.docket.record.RecordHistory.Related;
import org.docket.record.RecordHistory.Revision;
import org.docket.record.RecordView.Named;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What happened to a record, and what it belongs together with. */
@ApplicationScoped
@Path("/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

  private final RecordHistory history;
  private final RequestLanguage language;

  @Inject
  public HistoryResource(RecordHistory history, RequestLanguage language) {
    this.history = history;
    this.language = language;
  }

  /** Something that happened. */
  record EntryResponse(
      Instant at,
      @Nullable Named actor,
      @Nullable Named onBehalfOf,
      String kind,
      String title,
      @Nullable String comment,
      List<ChangeResponse> changes,
      Map<String, String> data) {
    static EntryResponse of(Entry entry, Locale language) {
      return new EntryResponse(
          entry.at(),
          entry.actor().orElse(null),
          entry.onBehalfOf().orElse(null),
          entry.kind(),
          EventTitles.of(entry, language),
          EventTitles.comment(entry),
          entry.changes().stream().map(change -> ChangeResponse.of(change, language)).toList(),
          entry.data());
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

  /** A record that belongs together with this one. */
  record RelatedResponse(
      UUID id,
      String form,
      String formTitle,
      @Nullable String number,
      String title,
      String state,
      String stateTitle,
      String relation) {
    static RelatedResponse of(Related related, Locale language) {
      return new RelatedResponse(
          related.id(),
          related.form(),
          related.formTitle().in(language),
          related.number().orElse(null),
          related.title(),
          related.state().key(),
          related.stateTitle().in(language),
          related.relation().key());
    }
  }

  @GET
  @Path("/timeline")
  public Map<String, List<EntryResponse>> timeline(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    List<Entry> entries = history.timeline(id);
    return Map.of("items", entries.stream().map(entry -> EntryResponse.of(entry, spoken)).toList());
  }

  @GET
  @Path("/revisions")
  public Map<String, List<Revision>> revisions(@PathParam("id") UUID id) {
    return Map.of("items", history.revisions(id));
  }

  @GET
  @Path("/related")
  public Map<String, List<RelatedResponse>> related(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    List<Related> related = history.related(id);
    return Map.of("items", related.stream().map(each -> RelatedResponse.of(each, spoken)).toList());
  }
}
