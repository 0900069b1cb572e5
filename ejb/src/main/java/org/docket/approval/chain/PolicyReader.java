package org.docket.approval.chain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.SamePerson;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.definition.MapNode;
import org.docket.organization.Who;

/** Reads the policy of a step, or of a chain for all of its steps. */
final class PolicyReader {

  private final ChainExpressions expressions;

  PolicyReader(ChainExpressions expressions) {
    this.expressions = expressions;
  }

  /** What is not said is as in the defaults. */
  StepPolicy read(MapNode map, StepPolicy defaults) {
    return new StepPolicy(
        allow(map, defaults),
        people(map, "except", defaults.except()),
        people(map, "veto", defaults.veto()),
        people(map, "paper", defaults.paper()),
        word(map, "selfApproval", SelfApproval.class, defaults.selfApproval()),
        word(map, "samePerson", SamePerson.class, defaults.samePerson()),
        word(map, "nobody", Nobody.class, defaults.nobody()));
  }

  private static Set<Act> allow(MapNode map, StepPolicy defaults) {
    return map.has("allow") ? Act.allowed(map.strings("allow")) : defaults.allow();
  }

  private List<Who> people(MapNode map, String property, List<Who> defaults) {
    return map.has(property) ? expressions.people(map, property) : defaults;
  }

  private static <E extends Enum<E>> E word(MapNode map, String property, Class<E> type, E none) {
    return map.string(property)
        .map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')))
        .orElse(none);
  }
}
