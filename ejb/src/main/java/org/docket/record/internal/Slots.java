package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.SlotType;
import org.docket.platform.Transactions;

/**
 * Which slot keeps which searchable field. A field gets its slot when it is first needed and keeps
 * it through all releases, so that old and new records are found in the same column.
 */
@ApplicationScoped
public class Slots {

  private final RecordRepository records;
  private final Transactions transactions;
  private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

  @Inject
  public Slots(RecordRepository records, Transactions transactions) {
    this.records = records;
    this.transactions = transactions;
  }

  /** Slots by the path of the field. */
  public Map<String, String> of(FormDefinition form) {
    Map<String, String> slots = known.getOrDefault(form.key(), Map.of());
    List<FieldDefinition> searchable =
        form.fieldsAndColumns().stream().filter(FieldDefinition::searchable).toList();
    if (!wantsMore(slots, searchable)) {
      return slots;
    }
    Map<String, String> stored = stored(form.key());
    return wantsMore(stored, searchable)
        ? assigned(form.key(), searchable)
        : remembered(form.key(), stored);
  }

  /** Whether a field has no slot and can get one. */
  private static boolean wantsMore(Map<String, String> slots, List<FieldDefinition> searchable) {
    return searchable.stream()
        .anyMatch(field -> !slots.containsKey(field.path()) && free(field, slots).isPresent());
  }

  /** For others once it is certain: the running transaction may have assigned them itself. */
  private Map<String, String> remembered(String form, Map<String, String> slots) {
    Map<String, String> kept = Map.copyOf(slots);
    if (transactions.current().isEmpty()) {
      known.put(form, kept);
    } else {
      transactions.afterwards(
          committed -> {
            if (committed) {
              known.put(form, kept);
            }
          });
    }
    return kept;
  }

  private Map<String, String> stored(String form) {
    Map<String, String> slots = new HashMap<>();
    records.slotsOf(form).forEach(row -> slots.put(row.path(), row.slot()));
    return slots;
  }

  /**
   * The first that fills a new form assigns, on PostgreSQL within its transaction, for which others
   * wait: a connection more for each of them would be stuck when all are taken. On H2 two assign at
   * once, and the second then reads what the first did.
   */
  private Map<String, String> assigned(String form, List<FieldDefinition> searchable) {
    boolean alone = records.assignsAlone(form);
    return remembered(form, alone ? assign(form, searchable) : separately(form, searchable));
  }

  private Map<String, String> separately(String form, List<FieldDefinition> searchable) {
    try {
      return transactions.separately(() -> assign(form, searchable));
    } catch (PersistenceException assignedByAnother) {
      return transactions.separately(() -> assign(form, searchable));
    }
  }

  private Map<String, String> assign(String form, List<FieldDefinition> searchable) {
    Map<String, String> slots = stored(form);
    for (FieldDefinition field : searchable) {
      if (!slots.containsKey(field.path())) {
        free(field, slots)
            .ifPresent(
                slot -> {
                  slots.put(field.path(), slot);
                  records.add(new SlotRow(form, field.path(), slot));
                });
      }
    }
    records.flush();
    return slots;
  }

  /** The first slot of the type that no field of the form, or of the table, ever had. */
  private static Optional<String> free(FieldDefinition field, Map<String, String> slots) {
    SlotType type = field.kind().slot().orElseThrow();
    int dot = field.path().indexOf('.');
    String prefix = dot < 0 ? "" : field.path().substring(0, dot + 1);
    int count = dot < 0 ? type.perForm() : type.perLine();
    List<String> taken =
        slots.entrySet().stream()
            .filter(slot -> prefix.equals(tablePrefix(slot.getKey())))
            .map(Map.Entry::getValue)
            .toList();
    for (int i = 1; i <= count; i++) {
      String slot = type.name().toLowerCase(Locale.ROOT) + i;
      if (!taken.contains(slot)) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  private static String tablePrefix(String path) {
    return path.substring(0, path.indexOf('.') + 1);
  }
}
