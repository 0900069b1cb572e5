package org.docket.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Locale;
import org.docket.form.CodeTree;
import org.docket.form.ListItem;
import org.docket.record.FilledForms;
import org.docket.web.Items;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Code lists. */
@ApplicationScoped
@Path("/lists")
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {

  @Inject private FilledForms forms;
  @Inject private RequestLanguage language;

  /**
   * A code with its title; its name is the one that expressions read.
   *
   * @param active can be chosen for new values
   * @param more whether items stand under it
   */
  record Item(
      String code,
      String title,
      String name,
      @Nullable String parent,
      boolean active,
      boolean more) {}

  @GET
  @Path("/{list}")
  @Operation(
      en =
          "The items of a code list, in order: all; those directly under one (under= the code, empty"
              + " for the top); or those from the top down to one (to= the code).",
      zh = "代码表的条目，按顺序：全部；某项的直接下级（under= 代码，空为顶层）；或自顶层至某项的路径（to= 代码）。")
  public Items<Item> get(
      @PathParam("list") String list,
      @QueryParam("under") @Nullable String under,
      @QueryParam("to") @Nullable String to,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    CodeTree items = forms.list(list);
    return new Items<>(
        wanted(items, under, to).stream().map(item -> item(item, items, spoken)).toList());
  }

  private static Collection<ListItem> wanted(
      CodeTree items, @Nullable String under, @Nullable String to) {
    if (to != null) {
      return items.path(to);
    }
    return under == null ? items.all() : items.under(under);
  }

  private static Item item(ListItem item, CodeTree items, Locale spoken) {
    return new Item(
        item.code(),
        item.title().in(spoken),
        item.name(),
        item.parent(),
        item.active(),
        !items.under(item.code()).isEmpty());
  }
}
