package org.docket.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
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

  /** A code with its title. */
  record Item(String code, String title) {}

  @GET
  @Path("/{list}")
  @Operation(en = "The items of a code list, in order.", zh = "代码表的条目，按顺序。")
  public Items<Item> get(
      @PathParam("list") String list,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale spoken = language.of(accepted);
    return new Items<>(
        forms.list(list).entrySet().stream()
            .map(item -> new Item(item.getKey(), item.getValue().in(spoken)))
            .toList());
  }
}
