package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.RecordNumbers;
import org.docket.web.openapi.Operation;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** For administrators: the number that a record had before Docket counted. */
@ApplicationScoped
@Path("/records/{id}/earlier-number")
@Produces(MediaType.APPLICATION_JSON)
public class EarlierNumberResource {

  @Inject private RecordNumbers numbers;

  /** The number, and where it comes from. */
  record NumberRequest(@Required @Nullable String number, @Required @Nullable String reason) {}

  /** The number that the record has now. */
  record NumberResponse(String number) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Give a record without a number the one that it had before; it enters the register, and"
              + " its counter goes on behind it. For administrators who may edit the record.",
      zh = "为尚无编号的单据录入其原有编号：编号进入登记簿，计数器从其后继续。仅限有权编辑该单据的管理员。")
  public NumberResponse enter(@PathParam("id") UUID id, NumberRequest request) {
    String number = Optional.ofNullable(request.number()).orElse("");
    String reason = Optional.ofNullable(request.reason()).orElse("");
    return new NumberResponse(numbers.enter(id, number, reason).text());
  }
}
