package org.docket.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.notification.Receipt;
import org.docket.notification.Receipts;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Who was informed about a record and has read it. */
@ApplicationScoped
@Path("/records/{id}/receipts")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptsResource {

  @Inject private Receipts receipts;
  @Inject private RequestLanguage language;

  /** The oldest first. */
  public record ReceiptsResponse(List<ReceiptResponse> items) {}

  /** Somebody who was informed; without {@code readAt} as long as it is unread. */
  public record ReceiptResponse(
      String person, String text, Instant toldAt, Optional<Instant> readAt) {
    static ReceiptResponse of(Receipt receipt, Locale shown) {
      return new ReceiptResponse(
          receipt.person(), receipt.text().in(shown), receipt.toldAt(), receipt.readAt());
    }
  }

  @GET
  @Operation(
      en = "Who was informed about the record, and when each of them read it.",
      zh = "单据知会了哪些人员及各自的阅读时间。")
  public ReceiptsResponse receipts(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new ReceiptsResponse(
        receipts.of(id).stream().map(receipt -> ReceiptResponse.of(receipt, shown)).toList());
  }
}
