package org.docket.record.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes the numbered slot fields of a row by their names. */
final class SlotAccess {

  private final Map<String, VarHandle> slots = new LinkedHashMap<>();

  private SlotAccess() {}

  static SlotAccess of(
      MethodHandles.Lookup lookup, Class<?> row, int texts, int numbers, int times) {
    SlotAccess access = new SlotAccess();
    access.add(lookup, row, "text", texts, String.class);
    access.add(lookup, row, "number", numbers, BigDecimal.class);
    access.add(lookup, row, "time", times, Instant.class);
    return access;
  }

  private void add(
      MethodHandles.Lookup lookup, Class<?> row, String prefix, int count, Class<?> type) {
    for (int i = 1; i <= count; i++) {
      slots.put(prefix + i, handle(lookup, row, prefix + i, type));
    }
  }

  private static VarHandle handle(
      MethodHandles.Lookup lookup, Class<?> row, String name, Class<?> type) {
    try {
      return lookup.findVarHandle(row, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The row has no slot " + name, e);
    }
  }

  Set<String> names() {
    return slots.keySet();
  }

  @Nullable Object get(Object row, String slot) {
    return handle(slot).get(row);
  }

  void set(Object row, String slot, @Nullable Object value) {
    handle(slot).set(row, value);
  }

  private VarHandle handle(String slot) {
    VarHandle handle = slots.get(slot);
    if (handle == null) {
      throw new IllegalArgumentException("There is no slot " + slot);
    }
    return handle;
  }
}
