package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.DefinitionSource;
import org.docket.definition.PackFiles;
import org.docket.platform.Json;
import org.docket.scenario.NewNames.Sort;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Copies packs with all keys of forms, fields, steps, positions, series and lists replaced by
 * random names, wherever they are used: in expressions, templates, numbers and scenarios as well.
 * The files are read and written, not searched and replaced. What extends another definition is
 * written out.
 */
final class PackRenaming {

  private final Collection<PackFiles> packs;
  private final List<DefinitionSource> sources;
  private final NewNames newNames;
  private final Map<String, ObjectNode> forms = new HashMap<>();

  PackRenaming(Collection<PackFiles> packs, long seed) {
    this.packs = packs;
    this.newNames = new NewNames(seed);
    CompiledSet set = new DefinitionLoader(List.of(), List.of()).load(packs).require();
    this.sources = set.sources();
    sources.stream()
        .filter(source -> source.kind().equals("form"))
        .forEach(form -> forms.put(form.key(), (ObjectNode) form.json()));
    sources.forEach(source -> collect(source, newNames));
  }

  NewNames newNames() {
    return newNames;
  }

  List<PackFiles> renamed() {
    DefinitionRenaming definitions =
        new DefinitionRenaming(new Names(forms), newNames, Uses.of(sources), sources);
    Map<String, Map<String, byte[]>> files = new TreeMap<>();
    for (PackFiles pack : packs) {
      Map<String, byte[]> copy = new LinkedHashMap<>();
      pack.paths().forEach(path -> copy.put(path, pack.bytes(path).orElseThrow()));
      copy.put("pack.yaml", bytes(settings(pack)));
      files.put(pack.pack(), copy);
    }
    for (DefinitionSource source : sources) {
      files.get(source.pack()).put(path(source), bytes(definitions.rename(source)));
      pages(source, files);
    }
    templates(definitions, files);
    List<PackFiles> renamed = new ArrayList<>();
    files.forEach((pack, copy) -> renamed.add(new PackFiles(pack, copy)));
    return renamed;
  }

  /** Pages that a template has from the one that it extends become its own. */
  private static void pages(DefinitionSource template, Map<String, Map<String, byte[]>> files) {
    for (DefinitionSource base : template.bases()) {
      for (String language : List.of(".en.vm", ".zh-CN.vm")) {
        byte[] page = files.get(base.pack()).get(PackFiles.beside(base, base.key() + language));
        if (page != null) {
          files
              .get(template.pack())
              .putIfAbsent(PackFiles.beside(template, template.key() + language), page);
        }
      }
    }
  }

  /** The file as its pack knows it. */
  private static String path(DefinitionSource source) {
    String prefix = source.pack() + "/";
    return source.file().startsWith(prefix)
        ? source.file().substring(prefix.length())
        : source.file();
  }

  private void templates(DefinitionRenaming definitions, Map<String, Map<String, byte[]>> files) {
    Map<String, JsonNode> known =
        sources.stream()
            .filter(source -> source.kind().equals("template"))
            .collect(Collectors.toMap(DefinitionSource::key, DefinitionSource::json));
    files
        .values()
        .forEach(
            copy ->
                copy.replaceAll(
                    (path, content) -> {
                      String name = path.substring(path.lastIndexOf('/') + 1).split("\\.")[0];
                      return path.endsWith(".vm") && known.containsKey(name)
                          ? definitions
                              .page(text(content), known.get(name))
                              .getBytes(StandardCharsets.UTF_8)
                          : content;
                    }));
  }

  private JsonNode settings(PackFiles pack) {
    Object yaml =
        new Load(LoadSettings.builder().build())
            .loadFromString(pack.text("pack.yaml").orElseThrow());
    JsonNode root = Json.MAPPER.valueToTree(yaml);
    for (JsonNode setting : root.path("settings")) {
      if (setting.path("type").asText().equals("position")) {
        String position = newNames.of(Sort.POSITION, setting.path("value").asText());
        ((ObjectNode) setting).put("value", position);
      }
    }
    return root;
  }

  /** All names that a definition gives. */
  static void collect(DefinitionSource source, NewNames newNames) {
    JsonNode json = source.json();
    switch (source.kind()) {
      case "form" -> Names.collect((ObjectNode) json, newNames);
      case "series" -> newNames.know(Sort.SERIES, source.key());
      case "list" -> newNames.know(Sort.LIST, source.key());
      case "organization" ->
          json.path("positions")
              .properties()
              .forEach(position -> newNames.know(Sort.POSITION, position.getKey()));
      case "chain" -> steps(json, newNames);
      default -> {}
    }
  }

  /** Steps stand at any depth of a chain. */
  private static void steps(JsonNode node, NewNames newNames) {
    if (node.path("step").isTextual() && node.has("do")) {
      newNames.know(Sort.STEP, node.path("step").asText());
    }
    node.forEach(part -> steps(part, newNames));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(JsonNode json) {
    return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }
}
