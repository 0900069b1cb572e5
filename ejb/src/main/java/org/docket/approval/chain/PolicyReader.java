package org.docket.approval.chain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.docket.approval.chain.StepPolicy.Answering;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.SamePerson;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.approval.chain.StepPolicy.Signing;
import org.docket.approval.chain.StepPolicy.Vacant;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.organization.Who;
import org.docket.problem.Text;

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
        people(map, "applicant", defaults.applicant()),
        word(map, "selfApproval", SelfApproval.class, defaults.selfApproval()),
        word(map, "samePerson", SamePerson.class, defaults.samePerson()),
        word(map, "nobody", Nobody.class, defaults.nobody()),
        word(map, "vacant", Vacant.class, defaults.vacant()),
        answering(map, defaults.answering()));
  }

  private static Answering answering(MapNode map, Answering defaults) {
    return new Answering(
        map.flag("reauthenticate", defaults.reauthenticate()),
        map.has("comments") ? texts(map.list("comments")) : defaults.comments(),
        word(map, "signature", Signing.class, defaults.signing()),
        map.map("attachments").flatMap(files -> files.integer("min")).orElse(defaults.files()));
  }

  private static List<Text> texts(List<Node> written) {
    return written.stream()
        .map(
            node ->
                node instanceof MapNode text
                    ? Text.of(text.requireString("en"), text.requireString("zh-CN"))
                    : Text.same(((ScalarNode) node).text()))
        .toList();
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
