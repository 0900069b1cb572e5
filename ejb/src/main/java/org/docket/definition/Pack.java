package org.docket.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.problem.Text;

/**
 * A folder of configuration that is installed, versioned and exported as one.
 *
 * @param requires keys of the packs whose definitions this one uses
 * @param families titles of the groups of the catalogue that this pack names
 * @param demonstration installed at first start only with the demonstration company
 */
public record Pack(
    String key,
    Text title,
    String version,
    List<String> requires,
    Map<String, Setting> settings,
    Map<String, Text> families,
    boolean demonstration) {

  public Pack {
    requires = List.copyOf(requires);
    settings = Map.copyOf(settings);
    families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
  }
}
