package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.record.Presence;
import org.docket.record.RecordView.Named;

/** Who has unsaved changes of a record; said again every few seconds, else forgotten. */
@ApplicationScoped
@Path("/records/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
public class PresenceResource {

  @Inject private Presence presence;

  @PUT
  public Map<String, List<Named>> editing(@PathParam("id") UUID id) {
    return Map.of("items", presence.editing(id));
  }

  @DELETE
  public void gone(@PathParam("id") UUID id) {
    presence.gone(id);
  }
}
