package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.docket.numbering.RegisteredNumber;
import org.docket.record.RecordNumbers;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** Numbers that were kept for somebody, given to his record. */
@ApplicationScoped
@Path("/records/{id}/reserved-numbers")
@Produces(MediaType.APPLICATION_JSON)
public class RecordNumberResource {

  @Inject private RecordNumbers numbers;

  /**
   * A number that one may use.
   *
   * @param until the last day for it
   */
  record ReservedNumber(
      String number, String series, @Nullable String note, @Nullable LocalDate until) {

    static ReservedNumber of(RegisteredNumber number) {
      RegisteredNumber.Reserved reserved = number.reserved();
      return new ReservedNumber(
          number.number(),
          number.series(),
          number.note(),
          reserved == null ? null : reserved.until());
    }
  }

  /** Which number the record gets. */
  record UseRequest(@Required @Nullable String number) {}

  /** The number that the record has now. */
  record UseResponse(String number) {}

  @GET
  @Operation(
      en =
          "Numbers that are kept for oneself and that the record may have, such as those of a pad"
              + " of paper forms.",
      zh = "为本人预留、可用于此单据的编号，例如纸质单据本上的编号。")
  public Items<ReservedNumber> list(@PathParam("id") UUID id) {
    return new Items<>(numbers.usable(id).stream().map(ReservedNumber::of).toList());
  }

  @POST
  @Path("/use")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Give the record a number that is kept for oneself; no number is drawn for it then.",
      zh = "将为本人预留的编号用于此单据，此后不再取号。")
  public UseResponse use(@PathParam("id") UUID id, UseRequest request) {
    String number = Optional.ofNullable(request.number()).orElse("").strip();
    return new UseResponse(numbers.use(id, number).text());
  }
}
