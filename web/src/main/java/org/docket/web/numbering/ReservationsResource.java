package org.docket.web.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.Reservations;
import org.docket.organization.Organization;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** For administrators: numbers that are kept for somebody. */
@ApplicationScoped
@Path("/series/{series}/reservations")
@Produces(MediaType.APPLICATION_JSON)
public class ReservationsResource {

  @Inject private Reservations reservations;
  @Inject private Organization organization;

  /**
   * What to keep.
   *
   * @param choice key of the case; without it the pattern of all others
   * @param values what the numbers show, by path, such as unit.code
   * @param day the day that they show; without it today
   * @param holder id of the person who may use them; without it administrators only
   * @param until the last day on which they may be used
   */
  record ReservationRequest(
      @Nullable String choice,
      @Nullable Map<String, String> values,
      @Nullable Integer count,
      @Nullable LocalDate day,
      @Nullable UUID holder,
      @Nullable LocalDate until,
      @Required @Nullable String note) {}

  /** Why numbers are given back. */
  record ReleaseRequest(@Required @Nullable String reason) {}

  /** How many became void. */
  record ReleaseResponse(int count) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Keep the next numbers of a counter for somebody: one, or a block such as a pad of paper"
              + " forms. What is not used in time becomes void. For administrators.",
      zh = "为某人预留计数器的下一个或一段编号（例如纸质单据本）。逾期未用者作废。仅管理员。",
      status = 201)
  public Items<RegisterResponse> reserve(
      @PathParam("series") String series, ReservationRequest request) {
    List<RegisteredNumber> kept =
        reservations.reserve(
            series,
            new Reservations.Order(
                Optional.ofNullable(request.choice()).orElse(""),
                Optional.ofNullable(request.values()).orElse(Map.of()),
                Optional.ofNullable(request.count()).orElse(1),
                request.day(),
                request.holder(),
                request.until(),
                Optional.ofNullable(request.note()).orElse("")));
    return new Items<>(
        kept.stream().map(number -> RegisterResponse.of(number, organization)).toList());
  }

  @POST
  @Path("/{reservation}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Give back what nobody has used of a reservation: it becomes void. For administrators.",
      zh = "退回预留中未使用的编号，作废处理。仅管理员。")
  public ReleaseResponse release(
      @PathParam("series") String series,
      @PathParam("reservation") UUID reservation,
      ReleaseRequest request) {
    String reason = Optional.ofNullable(request.reason()).orElse("");
    return new ReleaseResponse(reservations.release(series, reservation, reason));
  }
}
