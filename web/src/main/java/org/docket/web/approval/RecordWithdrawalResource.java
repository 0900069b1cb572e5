package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Approvals;
import org.docket.web.openapi.Operation;
import org.docket.web.record.Preconditions;
import org.jspecify.annotations.Nullable;

/** Taking back a record that was handed in. */
@ApplicationScoped
@Path("/records/{record}/withdrawal")
public class RecordWithdrawalResource {

  @Inject private Approvals approvals;

  /** Why a record is withdrawn; may be left out. */
  public record WithdrawalRequest(@Nullable String reason) {}

  /** Makes a draft again of a record that nobody has worked on yet. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Take back a record that was handed in. It is a draft again, while nobody has "
              + "worked on it. Needs If-Match: what is taken back is what was seen.",
      zh = "撤回已提交的单据。在尚无人处理时恢复为草稿。须带 If-Match：撤回的正是所见的单据。")
  public void withdraw(
      @PathParam("record") UUID record,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable WithdrawalRequest request) {
    long seen = Preconditions.version(version);
    Optional<String> reason =
        Optional.ofNullable(request)
            .flatMap(asked -> Optional.ofNullable(asked.reason()))
            .map(String::strip)
            .filter(given -> !given.isEmpty());
    approvals.withdraw(record, Optional.of(seen), reason);
  }
}
