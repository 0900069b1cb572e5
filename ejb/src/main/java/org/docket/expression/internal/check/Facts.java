package org.docket.expression.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docket.expression.Path;
import org.docket.expression.Type;
import org.docket.expression.internal.tree.CallNode;
import org.docket.expression.internal.tree.LogicNode;
import org.docket.expression.internal.tree.MemberNode;
import org.docket.expression.internal.tree.Node;

/** Which values are there, once a condition is known to be true or to be false. */
final class Facts {
  private Facts() {}

  static Set<Path> when(boolean outcome, Node condition) {
    if (condition instanceof LogicNode logic) {
      return ofLogic(outcome, logic);
    }
    return condition instanceof CallNode call ? ofCall(outcome, call) : whenPresent(condition);
  }

  private static Set<Path> ofLogic(boolean outcome, LogicNode logic) {
    Set<Path> facts = new HashSet<>(when(outcome, logic.left()));
    Set<Path> right = when(outcome, logic.right());
    if (logic.and() == outcome) {
      facts.addAll(right);
    } else {
      facts.retainAll(right);
    }
    return facts;
  }

  private static Set<Path> ofCall(boolean outcome, CallNode call) {
    return switch (call.function().id()) {
      case "not" -> when(!outcome, call.parts().get(0));
      case "equal" -> ofEquality(outcome, call.parts());
      case "unequal" -> ofEquality(!outcome, call.parts());
      case "exists" -> outcome ? whenPresent(call.parts().get(0)) : Set.of();
      case "is empty", "is blank" -> outcome ? Set.of() : whenPresent(call.parts().get(0));
      default -> whenPresent(call);
    };
  }

  private static Set<Path> ofEquality(boolean equal, List<Node> sides) {
    Node left = sides.get(0);
    Node right = sides.get(1);
    if (!equal) {
      return left.type() == Type.NOTHING
          ? whenPresent(right)
          : right.type() == Type.NOTHING ? whenPresent(left) : Set.of();
    }
    Set<Path> facts = new HashSet<>();
    if (!right.nullable()) {
      facts.addAll(whenPresent(left));
    }
    if (!left.nullable()) {
      facts.addAll(whenPresent(right));
    }
    return facts;
  }

  /** What is there when the value of a node is. */
  private static Set<Path> whenPresent(Node node) {
    Set<Path> facts = new HashSet<>();
    Path reference = node.reference();
    if (reference != null) {
      facts.add(reference);
    }
    if (node instanceof MemberNode member) {
      facts.addAll(whenPresent(member.of()));
    }
    if (node instanceof CallNode call) {
      for (int i = 0; i < call.parts().size(); i++) {
        if (call.function().stopsAtNull(i)) {
          facts.addAll(whenPresent(call.parts().get(i)));
        }
      }
    }
    return facts;
  }
}
