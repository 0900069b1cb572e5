package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.docket.approval.Assistants;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;

/** Who may set the agents of somebody else; for administrators. */
@ApplicationScoped
@Path("/people/{person}/assistants")
@Produces(MediaType.APPLICATION_JSON)
public class PersonAssistantsResource {

  @Inject private Assistants assistants;

  @GET
  @Operation(
      en = "Who may set the agents of a person. For administrators.",
      zh = "可为某人设置代理的助理。供管理员使用。")
  public Items<AssistantsResource.NamedAssistant> of(@PathParam("person") UUID person) {
    return new Items<>(
        assistants.of(person).stream().map(AssistantsResource.NamedAssistant::of).toList());
  }

  @PUT
  @Path("/{assistant}")
  @Operation(
      en = "Let somebody set the agents of a person. For administrators.",
      zh = "为某人指定可设置其代理的助理。供管理员使用。")
  public void name(@PathParam("person") UUID person, @PathParam("assistant") UUID assistant) {
    assistants.name(person, assistant);
  }

  @DELETE
  @Path("/{assistant}")
  @Operation(
      en = "Let somebody no longer set the agents of a person. For administrators.",
      zh = "取消某人为他人设置代理的权限。供管理员使用。")
  public void dismiss(@PathParam("person") UUID person, @PathParam("assistant") UUID assistant) {
    assistants.dismiss(person, assistant);
  }
}
