package org.docket.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.platform.Json;

/** The JSON Schemas of all kinds of definition, from the class path, and their catalogue. */
final class Schemas {

  static final Schemas SHIPPED = new Schemas("schemas/");

  private static final String CATALOG = "catalog.json";

  private final String folder;
  private final Map<String, JsonNode> files = new ConcurrentHashMap<>();
  private final Map<String, String> schemaOfKind = new LinkedHashMap<>();

  private Schemas(String folder) {
    this.folder = folder;
    for (JsonNode kind : file(CATALOG).path("kinds")) {
      schemaOfKind.put(kind.path("kind").asText(), kind.path("schema").asText());
    }
  }

  List<String> kinds() {
    return List.copyOf(schemaOfKind.keySet());
  }

  Optional<SchemaPart> ofKind(String kind) {
    return fileOfKind(kind).map(path -> new SchemaPart(this, path, file(path)));
  }

  /** What a file of the schemas says, such as one of the common parts. */
  SchemaPart part(String path) {
    return new SchemaPart(this, path, file(path));
  }

  Optional<String> fileOfKind(String kind) {
    return Optional.ofNullable(schemaOfKind.get(kind));
  }

  /** The part that a reference in a file means. */
  SchemaPart follow(String from, String reference) {
    URI target = URI.create("/" + from).resolve(reference);
    String path = target.getPath().substring(1);
    String fragment = target.getFragment() == null ? "" : target.getFragment();
    SchemaPart part = new SchemaPart(this, path, file(path).at(fragment));
    return part.has("$ref") ? follow(path, part.get("$ref").asText()) : part;
  }

  String text(String path) {
    return file(path).toString();
  }

  private JsonNode file(String path) {
    return files.computeIfAbsent(path, this::read);
  }

  private JsonNode read(String path) {
    try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(folder + path)) {
      if (in == null) {
        throw new IllegalStateException("There is no schema " + folder + path);
      }
      return Json.MAPPER.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
