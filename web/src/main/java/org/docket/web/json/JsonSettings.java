package org.docket.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.docket.platform.Json;

/** Hands the platform's JSON settings to JAX-RS. */
@Provider
public class JsonSettings implements ContextResolver<ObjectMapper> {

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return Json.MAPPER;
  }
}
