package org.docket.approval.internal;

import org.docket.platform.Json;

/** Values of ours as text in a column. */
final class StoredJson {

  private StoredJson() {}

  static String write(Object value) {
    return Json.MAPPER.valueToTree(value).toString();
  }

  static <T> T read(String text, Class<T> type) {
    return Json.MAPPER.convertValue(Json.read(text), type);
  }
}
