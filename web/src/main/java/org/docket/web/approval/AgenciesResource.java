package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Agencies;
import org.docket.approval.Agency;
import org.docket.approval.ApprovalProblems;
import org.docket.problem.ProblemException;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom while somebody is away. */
@ApplicationScoped
@Path("/agencies")
@Produces(MediaType.APPLICATION_JSON)
public class AgenciesResource {

  @Inject private Agencies agencies;

  /**
   * One of them.
   *
   * @param setBy who set it
   * @param setAs by what right: {@code self, assistant} or {@code administrator}
   */
  record AgencyResponse(
      UUID id,
      PersonName person,
      PersonName agent,
      Instant from,
      Instant until,
      List<String> processes,
      Optional<BigDecimal> upTo,
      Optional<String> reason,
      PersonName setBy,
      Optional<String> setAs,
      Optional<Instant> revokedAt) {

    static AgencyResponse of(Agency agency) {
      return new AgencyResponse(
          agency.id(),
          PersonName.of(agency.person()),
          PersonName.of(agency.agent()),
          agency.from(),
          agency.until(),
          agency.processes(),
          agency.upTo(),
          agency.reason(),
          PersonName.of(agency.setBy()),
          agency.setAs().map(right -> right.name().toLowerCase(Locale.ROOT)),
          agency.revokedAt());
    }
  }

  /** A person. */
  record PersonName(UUID id, String name) {
    static PersonName of(Agency.Somebody person) {
      return new PersonName(person.id(), person.name());
    }
  }

  /**
   * What is to be set.
   *
   * @param person who is away; the acting person where it is left out
   * @param processes keys of those in which the agent stands in; all where it is left out
   * @param upTo the largest amount; any where it is left out
   */
  record AgencyRequest(
      @Nullable UUID person,
      @Required @Nullable UUID agent,
      @Required @Nullable Instant from,
      @Required @Nullable Instant until,
      @Nullable List<String> processes,
      @Nullable BigDecimal upTo,
      @Nullable String reason) {

    Agency.Wish wish() {
      UUID who = agent;
      Instant begin = from;
      Instant end = until;
      if (who == null) {
        throw new ProblemException(ApprovalProblems.noSuchAgent());
      }
      if (begin == null || end == null) {
        throw new ProblemException(ApprovalProblems.agencyTimes());
      }
      return new Agency.Wish(
          Optional.ofNullable(person),
          who,
          begin,
          end,
          processes == null ? List.of() : processes,
          Optional.ofNullable(upTo),
          TaskActRequests.said(reason));
    }
  }

  @GET
  @Operation(
      en =
          "Who stands in for the acting person, and for whom that person stands in. With of=all "
              + "everybody's that are not over, for administrators.",
      zh = "当前人员的代理人及其所代理的人。of=all 时为所有人未到期的代理，供管理员查看。")
  public Items<AgencyResponse> list(@QueryParam("of") @DefaultValue("me") String of) {
    List<Agency> found = of.equals("all") ? agencies.all() : agencies.mine();
    return new Items<>(found.stream().map(AgencyResponse::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Name an agent for the time that somebody is away: for oneself, or for others by their "
              + "assistants and by administrators.",
      zh = "设置外出期间的代理人：为本人设置，助理与管理员可为他人设置。",
      status = 201,
      answer = AgencyResponse.class)
  public Response set(AgencyRequest request) {
    AgencyResponse agency = AgencyResponse.of(agencies.set(request.wish()));
    return Response.created(URI.create("agencies/" + agency.id())).entity(agency).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(en = "End an agency before its time.", zh = "提前结束代理。")
  public void revoke(@PathParam("id") UUID id) {
    agencies.revoke(id);
  }
}
