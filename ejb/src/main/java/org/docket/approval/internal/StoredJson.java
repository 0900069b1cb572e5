package org.docket.approval.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.docket.platform.Json;

/** Values of ours as text in a column. */
final class StoredJson {

  private StoredJson() {}

  static String write(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot be written as JSON: " + value, e);
    }
  }

  static <T> T read(String text, Class<T> type) {
    return Json.read(text, type);
  }
}
