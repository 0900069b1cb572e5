package org.docket.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.docket.record.RecordTree;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The records of a form that stand under one another, level by level. */
@ApplicationScoped
@Path("/forms/{form}/tree")
@Produces(MediaType.APPLICATION_JSON)
public class TreeResource {

  @Inject private RecordTree tree;
  @Inject private RequestLanguage language;

  /**
   * A record in the tree.
   *
   * @param more whether something stands under it
   */
  record NodeResponse(ListResponse.Item record, boolean more) {}

  /** A page of what stands at one place. */
  record TreeResponse(List<NodeResponse> items, @Nullable String next) {}

  @GET
  @Operation(
      en =
          "What stands directly under a record, by title, or without one at the top. Only for forms "
              + "with a tree. Lists take filter[record]=within:id for a record and all below it.",
      zh = "直接位于某单据之下的单据（按标题排序），不指定时为最上级。仅适用于有上下级的表单。列表可用 filter[record]=within:标识 查询某单据及其全部下级。")
  public TreeResponse under(
      @PathParam("form") String form,
      @QueryParam("under") @Nullable UUID under,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    RecordTree.Page page = tree.under(form, under, cursor, limit);
    return new TreeResponse(
        page.items().stream()
            .map(
                node ->
                    new NodeResponse(
                        ListResponse.Item.of(node.item(), language.of(accepted)), node.more()))
            .toList(),
        page.next().orElse(null));
  }
}
