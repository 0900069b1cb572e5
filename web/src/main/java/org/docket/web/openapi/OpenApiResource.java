package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.docket.record.FilledForms;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The description of the API as it is now, with the live forms. */
@ApplicationScoped
@Path("/openapi.json")
public class OpenApiResource {

  @Inject private BeanManager beans;
  @Inject private FilledForms forms;
  @Inject private RequestLanguage language;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      en = "This description. It names the forms that are live now.",
      zh = "本接口说明。包含当前已发布的表单。")
  public ObjectNode get(
      @Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return new OpenApiDocument(resources(), forms.all(), language.of(accepted))
        .json(forms.liveRelease(), path(uri.getBaseUri()));
  }

  private static String path(URI base) {
    String path = base.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private List<Class<?>> resources() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }
}
