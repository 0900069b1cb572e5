package org.docket.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.docket.definition.Setting;
import org.docket.expression.Values;
import org.jspecify.annotations.Nullable;

/** The settings of a pack as expressions see them. */
public record SettingValues(Map<String, Setting> settings, Lookups lookups) implements Values {

  public SettingValues {
    settings = Map.copyOf(settings);
  }

  @Override
  public @Nullable Object get(String name) {
    Setting setting = settings.get(name);
    Object value = setting == null ? null : setting.value().value();
    return setting == null || value == null ? null : typed(setting.type(), value);
  }

  private @Nullable Object typed(String type, Object value) {
    return switch (type) {
      case "integer", "decimal", "money" ->
          value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
      case "yes-no" -> value;
      case "date" -> LocalDate.parse(value.toString());
      case "unit" -> values(lookups.unit(value.toString()).orElse(null));
      case "position" -> values(lookups.position(value.toString()).orElse(null));
      case "person" ->
          values(lookups.personByLogin(value.toString()).flatMap(lookups::person).orElse(null));
      default -> value.toString();
    };
  }

  private static @Nullable Object values(Lookups.@Nullable Entry entry) {
    return entry == null ? null : entry.values();
  }
}
