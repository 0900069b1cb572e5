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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Agency;
import org.docket.approval.Assistants;
import org.docket.web.openapi.Operation;

/** Who may set somebody's agents. */
@ApplicationScoped
@Path("/assistants")
@Produces(MediaType.APPLICATION_JSON)
public class AssistantsResource {

  @Inject private Assistants assistants;

  /**
   * Assistants of the acting person, and whom that person assists.
   *
   * @param mine who may set the agents of the acting person
   * @param others whose agents the acting person may set
   */
  record AssistantsResponse(List<NamedAssistant> mine, List<AssistantName> others) {}

  /**
   * An assistant, and who named them since when.
   *
   * @param by the person or an administrator; empty where that was not kept yet
   */
  record NamedAssistant(UUID id, String name, Optional<AssistantName> by, Instant since) {
    static NamedAssistant of(Assistants.Named named) {
      return new NamedAssistant(
          named.assistant().id(),
          named.assistant().name(),
          named.by().map(AssistantName::of),
          named.since());
    }
  }

  /** A person. */
  record AssistantName(UUID id, String name) {
    static AssistantName of(Agency.Somebody person) {
      return new AssistantName(person.id(), person.name());
    }
  }

  @GET
  @Operation(
      en = "Who may set the agents of the acting person, and whose agents that person may set.",
      zh = "可为当前人员设置代理的助理，以及当前人员可为其设置代理的人。")
  public AssistantsResponse get() {
    Assistants.Known known = assistants.known();
    return new AssistantsResponse(
        known.mine().stream().map(NamedAssistant::of).toList(),
        known.others().stream().map(AssistantName::of).toList());
  }

  @PUT
  @Path("/{person}")
  @Operation(en = "Let somebody set one's agents.", zh = "允许某人为本人设置代理。")
  public void name(@PathParam("person") UUID person) {
    assistants.name(person);
  }

  @DELETE
  @Path("/{person}")
  @Operation(
      en = "Let somebody no longer set one's agents; what was set stays.",
      zh = "取消某人为本人设置代理的权限；已设置的代理不变。")
  public void dismiss(@PathParam("person") UUID person) {
    assistants.dismiss(person);
  }
}
