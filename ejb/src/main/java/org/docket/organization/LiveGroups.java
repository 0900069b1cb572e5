package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.jspecify.annotations.Nullable;

/** The groups of the organisations in the live release. Safe for all threads. */
@ApplicationScoped
public class LiveGroups implements Groups {

  private final Definitions definitions;
  private volatile Known known = new Known(null, Map.of());

  private record Known(@Nullable CompiledSet of, Map<String, Group> groups) {}

  @Inject
  public LiveGroups(Definitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public Map<String, Group> now() {
    if (!definitions.hasLive()) {
      return Map.of();
    }
    CompiledSet live = definitions.live();
    Known last = known;
    if (last.of() != live) {
      last = new Known(live, groups(live));
      known = last;
    }
    return last.groups();
  }

  private static Map<String, Group> groups(CompiledSet live) {
    Map<String, Group> groups = new TreeMap<>();
    live.all(OrganizationDefinition.class)
        .forEach(each -> each.groups().forEach(group -> groups.put(group.key(), group)));
    return Map.copyOf(groups);
  }
}
