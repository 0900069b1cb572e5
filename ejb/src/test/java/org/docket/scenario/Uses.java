package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.DefinitionSource;

/** Which form a chain and a series are used with. */
record Uses(Map<String, String> formOfChain, Map<String, String> formOfSeries) {

  static Uses of(List<DefinitionSource> sources) {
    Map<String, String> chains = new HashMap<>();
    Map<String, String> series = new HashMap<>();
    for (DefinitionSource source : sources) {
      JsonNode json = source.json();
      if (source.kind().equals("process")) {
        chains.put(json.path("chain").asText(), json.path("form").asText());
      } else if (source.kind().equals("template")) {
        series.put(json.path("number").asText(), json.path("form").asText());
      } else if (source.kind().equals("form")) {
        series.put(json.path("number").path("series").asText(), source.key());
      }
    }
    sources.stream()
        .filter(source -> source.kind().equals("chain"))
        .forEach(chain -> numbers(chain.json(), chains.getOrDefault(chain.key(), ""), series));
    return new Uses(chains, series);
  }

  private static void numbers(JsonNode node, String form, Map<String, String> series) {
    if (node.path("number").isTextual()) {
      series.put(node.path("number").asText(), form);
    }
    node.forEach(child -> numbers(child, form, series));
  }
}
