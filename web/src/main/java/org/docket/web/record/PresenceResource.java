package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.docket.record.Presence;
import org.docket.record.RecordView.Named;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;

/** Who has unsaved changes of a record; said again every few seconds, else forgotten. */
@ApplicationScoped
@Path("/records/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
public class PresenceResource {

  @Inject private Presence presence;

  @PUT
  @Operation(
      en =
          "Say that one has unsaved changes of a record, and hear who else has. Forgotten unless "
              + "said again every few seconds.",
      zh = "声明本人正在修改单据，并得知还有谁在修改。须每隔数秒重发，否则失效。")
  public Items<Named> editing(@PathParam("id") UUID id) {
    return new Items<>(presence.editing(id));
  }

  @DELETE
  @Operation(en = "Say that one changes a record no longer.", zh = "声明本人不再修改单据。")
  public void gone(@PathParam("id") UUID id) {
    presence.gone(id);
  }
}
