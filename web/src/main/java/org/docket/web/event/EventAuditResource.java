package org.docket.web.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.EventAudit;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** For administrators: checks the chains of events, a page of records at a time. */
@ApplicationScoped
@Path("/event-audit")
@Produces(MediaType.APPLICATION_JSON)
public class EventAuditResource {

  @Inject private EventAudit audit;

  /**
   * A chain that is broken.
   *
   * @param record whose it is; nothing for events of no record
   * @param position of the first event that does not fit, from 1
   * @param how {@code changed}, {@code out-of-place} or {@code cut}
   */
  record BrokenResponse(@Nullable UUID record, String name, long position, String how) {}

  /**
   * What was checked.
   *
   * @param next to be asked for as {@code after}; nothing when all is checked
   */
  record AuditResponse(int records, List<BrokenResponse> broken, @Nullable UUID next) {}

  @GET
  @Operation(
      en =
          "Whether events are what was written. Checks the chains of a page of records, "
              + "from after on. For administrators.",
      zh = "事件是否与写入时一致。从 after 起检查一页单据的事件链。仅管理员。")
  public AuditResponse check(@QueryParam("after") @Nullable UUID after) {
    EventAudit.Page page = audit.check(Optional.ofNullable(after));
    return new AuditResponse(
        page.records(),
        page.broken().stream().map(EventAuditResource::response).toList(),
        page.next().orElse(null));
  }

  private static BrokenResponse response(EventAudit.Broken broken) {
    String how =
        switch (broken.where().kind()) {
          case CHANGED -> "changed";
          case OUT_OF_PLACE -> "out-of-place";
          case CUT -> "cut";
        };
    return new BrokenResponse(
        broken.record().orElse(null), broken.name(), broken.where().position(), how);
  }
}
