package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.docket.record.RecordTree;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** What a record stands under. */
@ApplicationScoped
@Path("/records/{id}/above")
@Produces(MediaType.APPLICATION_JSON)
public class AboveResource {

  @Inject private RecordTree tree;

  /**
   * A record above another.
   *
   * @param title missing when the person may not read it
   */
  record AboveItem(UUID id, @Nullable String title) {}

  /** From the top down. */
  record AboveResponse(List<AboveItem> items) {}

  @GET
  @Operation(
      en = "What a record stands under, from the top down; nothing for forms without a tree.",
      zh = "某单据的各级上级，自上而下；没有上下级的表单返回空列表。")
  public AboveResponse above(@PathParam("id") UUID id) {
    return new AboveResponse(
        tree.above(id).stream()
            .map(each -> new AboveItem(each.id(), each.title().orElse(null)))
            .toList());
  }
}
