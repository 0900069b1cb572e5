package org.docket.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.RecordView.Named;
import org.docket.record.SavedView;
import org.docket.record.SavedView.Content;
import org.docket.record.SavedView.Sharing;
import org.docket.record.SavedViews;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Lists of a form that people keep, share and open with. */
@ApplicationScoped
@Path("/forms/{form}/views")
@Produces(MediaType.APPLICATION_JSON)
public class SavedViewsResource {

  @Inject private SavedViews views;

  /** A view. */
  public record View(
      UUID id,
      String title,
      String address,
      String sharing,
      Named owner,
      boolean mine,
      boolean standard) {
    static View of(SavedView view) {
      return new View(
          view.id(),
          view.title(),
          view.address(),
          word(view.sharing()),
          view.owner(),
          view.mine(),
          view.standard());
    }
  }

  /** The views that the person sees, and with whom he may share one. */
  public record ViewsResponse(List<View> items, List<String> sharings) {}

  /**
   * What is kept.
   *
   * @param address what the list's address says behind the question mark
   * @param sharing {@code nobody, unit, everyone}; null for nobody
   */
  public record ViewRequest(
      @Nullable String title, @Nullable String address, @Nullable String sharing) {
    Content content() {
      return new Content(
          title == null ? "" : title, address == null ? "" : address, shared(sharing));
    }
  }

  /** The view that the list opens with; null for the first one that the form declares. */
  public record StandardRequest(@Nullable UUID view) {}

  @GET
  @Operation(
      en = "The views of a form that the person keeps or others share with him.",
      zh = "本人保存的以及他人共享的列表视图。")
  public ViewsResponse get(@PathParam("form") String form) {
    return new ViewsResponse(
        views.of(form).stream().map(View::of).toList(),
        views.sharings(form).stream().map(SavedViewsResource::word).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Keeps a view of the list under a name. For oneself, one's unit or everyone. Sent again "
              + "with the same Idempotency-Key, it is the same view.",
      zh = "以名称保存列表视图。可仅自己使用，或共享给本部门、所有人。以同一 Idempotency-Key 重发时仍是同一视图。",
      status = 201,
      answer = SavedViewsResource.View.class)
  public Response keep(
      @PathParam("form") String form,
      ViewRequest request,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    View kept = View.of(views.keep(form, request.content(), key));
    return Response.status(Response.Status.CREATED).entity(kept).build();
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(en = "Changes a view of one's own.", zh = "修改自己的列表视图。")
  public View change(
      @PathParam("form") String form, @PathParam("id") UUID id, ViewRequest request) {
    return View.of(views.change(form, id, request.content()));
  }

  @DELETE
  @Path("/{id}")
  @Operation(en = "Removes a view.", zh = "删除列表视图。")
  public void remove(@PathParam("form") String form, @PathParam("id") UUID id) {
    views.remove(form, id);
  }

  @PUT
  @Path("/standard")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(en = "Says with which view the list opens for the person.", zh = "设置本人打开列表时默认使用的视图。")
  public void open(@PathParam("form") String form, StandardRequest request) {
    views.open(form, request.view());
  }

  private static String word(Sharing sharing) {
    return sharing.name().toLowerCase(Locale.ROOT);
  }

  private static Sharing shared(@Nullable String word) {
    String wanted = word == null ? word(Sharing.NOBODY) : word;
    return Stream.of(Sharing.values())
        .filter(sharing -> word(sharing).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new ProblemException(RecordProblems.unknownSharing()));
  }
}
