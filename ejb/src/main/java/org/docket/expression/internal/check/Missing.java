package org.docket.expression.internal.check;

import org.docket.expression.internal.tree.CallNode;
import org.docket.expression.internal.tree.MemberNode;
import org.docket.expression.internal.tree.Node;

/** Finds the part to blame when a whole may be null: what an administrator has to guard. */
final class Missing {
  private Missing() {}

  static Node in(Node node) {
    if (node instanceof MemberNode member && member.of().nullable()) {
      return in(member.of());
    }
    if (node.reference() != null) {
      return node;
    }
    for (int i = 0; i < node.parts().size(); i++) {
      Node part = node.parts().get(i);
      boolean passed = !(node instanceof CallNode call) || call.function().stopsAtNull(i);
      if (part.nullable() && passed) {
        return in(part);
      }
    }
    return node;
  }
}
