package org.docket.expression.internal.tree;

import java.util.LinkedHashSet;
import java.util.Set;
import org.docket.expression.Path;

/**
 * Collects what a tree refers to, each as the longest path: {@code engine.owner}, not {@code
 * engine}.
 */
public final class References {
  private final Set<Path> paths = new LinkedHashSet<>();

  private References() {}

  public static Set<Path> in(Node node) {
    References references = new References();
    references.visit(node);
    return references.paths;
  }

  private void visit(Node node) {
    Path origin = node.origin();
    if (origin != null) {
      paths.add(origin);
    }
    boolean partOfPath = node instanceof MemberNode || node instanceof ProjectNode;
    node.parts().forEach(partOfPath ? this::visitInner : this::visit);
  }

  /** The beginning of a longer path: only its conditions count. */
  private void visitInner(Node node) {
    if (node instanceof MemberNode || node instanceof ProjectNode) {
      node.parts().forEach(this::visitInner);
    } else if (node instanceof FilterNode filter) {
      visitInner(filter.of());
      visit(filter.where());
    } else if (node instanceof CallNode && node.origin() != null) {
      visitInner(node.parts().get(0));
      node.parts().stream().skip(1).forEach(this::visit);
    } else if (node.origin() == null) {
      visit(node);
    }
  }
}
