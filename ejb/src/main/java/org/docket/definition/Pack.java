package org.docket.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * A folder of configuration that is installed, versioned and exported as one.
 *
 * @param requires keys of the packs whose definitions this one uses
 * @param scenariosRequire keys of the packs that only its scenarios use; where one is missing, the
 *     scenarios are left out
 * @param families titles of the groups of the catalogue that this pack names
 * @param demonstration installed at first start only with the demonstration company
 */
public record Pack(
    String key,
    Text title,
    Optional<Text> description,
    String version,
    List<String> requires,
    List<String> scenariosRequire,
    Map<String, Setting> settings,
    Map<String, Text> families,
    boolean demonstration) {

  public Pack {
    requires = List.copyOf(requires);
    scenariosRequire = List.copyOf(scenariosRequire);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
  }

  /** From {@code pack.yaml}, valid against its schema. */
  static Pack of(MapNode root) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    root.map("settings")
        .ifPresent(map -> map.keys().forEach(name -> settings.put(name, setting(name, map))));
    Map<String, Text> families = new LinkedHashMap<>();
    root.map("families")
        .ifPresent(map -> map.keys().forEach(key -> families.put(key, map.requireText(key))));
    return new Pack(
        root.requireString("pack"),
        root.requireText("title"),
        root.text("description"),
        root.string("version").orElse("1.0.0"),
        root.strings("requires"),
        root.strings("scenariosRequire"),
        settings,
        families,
        root.flag("demonstration"));
  }

  /**
   * Stands in for a pack whose own file has problems, so that its definitions are still checked.
   */
  static Pack unreadable(String folder) {
    return new Pack(
        folder,
        Text.same(folder),
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        false);
  }

  private static Setting setting(String name, MapNode settings) {
    MapNode written = settings.requireMap(name);
    return new Setting(
        name,
        written.requireString("type"),
        written.requireScalar("value"),
        written.requireText("title"));
  }
}
