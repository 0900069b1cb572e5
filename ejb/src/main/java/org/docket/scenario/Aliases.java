package org.docket.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The records that scenarios have named so far. For one thread. */
public final class Aliases {

  /** In front of a name in data. */
  static final String MARK = "=";

  private final Map<String, UUID> records = new LinkedHashMap<>();

  public Optional<UUID> find(String alias) {
    return Optional.ofNullable(records.get(alias));
  }

  UUID require(String alias) {
    return find(alias)
        .orElseThrow(() -> new IllegalArgumentException("No record is named " + alias));
  }

  /** Every record that has a name. */
  Stream<UUID> records() {
    return records.values().stream().distinct();
  }

  void put(String alias, UUID record) {
    records.put(alias, record);
  }

  void addAll(Aliases others) {
    records.putAll(others.records);
  }
}
