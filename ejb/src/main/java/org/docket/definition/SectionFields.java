package org.docket.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form, in whatever section they stand: who extends a form names the field and not
 * its section.
 */
final class SectionFields {

  static final String FIELDS = "fields";
  private static final String SECTIONS = "sections";

  private final Extension extension;

  SectionFields(Extension extension) {
    this.extension = extension;
  }

  /** The form with these fields changed and added; without a place at the end. */
  MapNode over(SchemaPart form, MapNode base, MapNode changes) {
    if (!(base.get(SECTIONS) instanceof ListNode sections) || sections.items().isEmpty()) {
      return base;
    }
    Map<Integer, Map<String, Node>> bySection = new LinkedHashMap<>();
    changes
        .entries()
        .forEach(
            (name, change) ->
                bySection
                    .computeIfAbsent(
                        sectionOf(name, change, sections, changes), at -> new LinkedHashMap<>())
                    .put(name, change));
    SchemaPart fields = form.at("properties", SECTIONS, "items").at("properties", FIELDS);
    List<Node> changed = new ArrayList<>(sections.items());
    bySection.forEach(
        (at, own) -> {
          MapNode change = new MapNode(own, changes.keyLocations(), changes.location());
          changed.set(at, section((MapNode) changed.get(at), fields, change));
        });
    return base.with(SECTIONS, new ListNode(changed, sections.location()));
  }

  private MapNode section(MapNode section, SchemaPart schema, MapNode change) {
    MapNode fields = section.map(FIELDS).orElseThrow();
    return section.with(FIELDS, extension.named(schema, fields, change));
  }

  /** Where the field is, or its neighbour, or the last section. */
  private static int sectionOf(String name, Node change, ListNode sections, MapNode changes) {
    int last = 0;
    for (int i = 0; i < sections.items().size(); i++) {
      if (sections.items().get(i) instanceof MapNode section && section.map(FIELDS).isPresent()) {
        if (section.requireMap(FIELDS).has(name)) {
          return i;
        }
        last = i;
      }
    }
    String neighbour =
        change instanceof MapNode map ? Place.of(map).map(Place::name).orElse(name) : name;
    if (neighbour.equals(name)) {
      return last;
    }
    return sectionOf(neighbour, changes.find(neighbour).orElse(change), sections, changes);
  }
}
