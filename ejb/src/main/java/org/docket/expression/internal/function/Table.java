package org.docket.expression.internal.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.expression.internal.function.Function.Meaning;
import org.docket.expression.internal.function.Function.Nulls;

/** Collects the functions while the catalogue is built. */
final class Table {
  private final Map<String, Function> byId = new LinkedHashMap<>();

  void add(String id, String name, String signature, Meaning meaning) {
    add(id, name, signature, Nulls.STRICT, meaning);
  }

  /** A function whose id is its name. */
  void add(String name, String signature, Meaning meaning) {
    add(name, name, signature, Nulls.STRICT, meaning);
  }

  void add(String id, String name, String signature, Nulls nulls, Meaning meaning) {
    Function function = new Function(id, name, Signature.of(signature), nulls, meaning);
    if (byId.put(id, function) != null) {
      throw new IllegalStateException("Two functions with the id " + id);
    }
  }

  Map<String, List<Function>> byName() {
    Map<String, List<Function>> byName = new LinkedHashMap<>();
    byId.values()
        .forEach(each -> byName.computeIfAbsent(each.name(), n -> new ArrayList<>()).add(each));
    return byName;
  }
}
