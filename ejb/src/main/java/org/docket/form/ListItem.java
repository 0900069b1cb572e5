package org.docket.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.expression.RecordValue;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * An item of a code list.
 *
 * @param parent code of the item above it; null at the top
 * @param active can be chosen for new values
 * @param values what the columns of the list say of it
 */
public record ListItem(
    String code,
    Text title,
    @Nullable String parent,
    boolean active,
    Map<String, @Nullable Object> values) {

  public ListItem {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static ListItem of(String code, Text title) {
    return new ListItem(code, title, null, true, Map.of());
  }

  /** Its name as expressions read it, which is the same for all readers. */
  public String name() {
    return title.zh();
  }

  /** As conditions on what may be chosen see it. */
  public RecordValue candidate() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(values);
    members.put("code", code);
    members.put("name", name());
    members.put("parent", parent);
    return RecordValue.of(code, members);
  }
}
