package org.docket.web.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.docket.approval.OwnComments;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Comments that the acting person often makes. */
@ApplicationScoped
@Path("/comment-templates")
@Produces(MediaType.APPLICATION_JSON)
public class OwnCommentsResource {

  @Inject private OwnComments comments;

  /** All of them, in order. */
  record CommentsRequest(@Nullable List<@Nullable String> items) {}

  /** What is nothing is as good as an empty one, which is refused. */
  private static List<String> written(List<@Nullable String> items) {
    return items.stream().map(item -> item == null ? "" : item).toList();
  }

  @GET
  @Operation(en = "The comments that the acting person often makes.", zh = "当前人员的常用意见。")
  public Items<String> get() {
    return new Items<>(comments.mine());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Keep these comments of the acting person in place of those that were there.",
      zh = "以所给内容替换当前人员的常用意见。")
  public Items<String> put(CommentsRequest request) {
    List<@Nullable String> items = request.items();
    return new Items<>(comments.keep(items == null ? List.of() : written(items)));
  }
}
