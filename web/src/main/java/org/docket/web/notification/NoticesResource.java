package org.docket.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.docket.notification.Notices;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What the acting person was told and has not read, and marking it as read. */
@ApplicationScoped
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  @Inject private Notices notices;
  @Inject private RequestLanguage language;

  @GET
  @Operation(en = "The latest notices that the person has not read.", zh = "当前人员未读的最新通知。")
  public NoticesResponse unread(
      @QueryParam("limit") @DefaultValue("50") int limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return NoticesResponse.of(notices.unread(limit), language.of(accepted));
  }

  @POST
  @Path("/{id}/reading")
  @Operation(en = "Mark a notice as read.", zh = "将通知标为已读。")
  public void read(@PathParam("id") UUID id) {
    notices.read(id);
  }

  @POST
  @Path("/reading")
  @Operation(en = "Mark all notices as read.", zh = "将全部通知标为已读。")
  public void readAll() {
    notices.readAll();
  }
}
