package org.docket.expression.internal.tree;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.docket.expression.Type;
import org.docket.expression.internal.syntax.Span;

/**
 * The parts of a tree that say something single about lists which only the server may see, such as
 * {@code sum(loans.amount)}: as large as can be without another name in them, else as small as they
 * come. Whoever evaluates the rest needs their values and nothing of the lists.
 */
public final class Figures {

  /** Stands before the text of a figure where a name would stand; no name begins with it. */
  public static final String SIGN = "=";

  private final String source;
  private final Set<String> lists;
  private final Set<String> constant;
  private final Map<Span, Node> found = new LinkedHashMap<>();

  private Figures(String source, Set<String> lists, Set<String> constant) {
    this.source = source;
    this.lists = lists;
    this.constant = constant;
  }

  /**
   * @param lists the names of the lists
   * @param constant names whose values everybody knows, such as settings
   */
  public static Figures in(Node tree, String source, Set<String> lists, Set<String> constant) {
    Figures figures = new Figures(source, Set.copyOf(lists), Set.copyOf(constant));
    if (!figures.collect(tree)) {
      figures.found.clear();
      figures.found.put(tree.span(), tree);
    }
    return figures;
  }

  /** The parts by their texts; none where the lists are not mentioned. */
  public Map<String, Node> byText() {
    Map<String, Node> byText = new LinkedHashMap<>();
    found.forEach((span, node) -> byText.put(span.in(source), node));
    return byText;
  }

  /** The tree as the browser gets it, each figure as a name. */
  public Map<String, Object> json(Node tree) {
    return replaced(NodeJson.of(tree));
  }

  private Map<String, Object> replaced(Map<?, ?> json) {
    Span span = new Span(place(json, "from"), place(json, "to"));
    Node figure = found.get(span);
    Map<String, Object> copy = new TreeMap<>();
    if (figure != null) {
      copy.put("kind", "name");
      copy.put("name", SIGN + span.in(source));
      copy.put("type", figure.type().json());
      copy.put("from", span.start());
      copy.put("to", span.end());
    } else {
      json.forEach((key, value) -> copy.put(key.toString(), inner(value)));
    }
    return copy;
  }

  private Object inner(Object value) {
    if (value instanceof Map<?, ?> node) {
      return node.containsKey("from") ? replaced(node) : node;
    }
    return value instanceof List<?> nodes ? nodes.stream().map(this::inner).toList() : value;
  }

  private static int place(Map<?, ?> json, String end) {
    return json.get(end) instanceof Number number ? number.intValue() : 0;
  }

  /** Whether all that the node says of the lists is in figures now. */
  private boolean collect(Node node) {
    if (!mentions(node)) {
      return true;
    }
    boolean whole = isSingle(node) && isClosed(node);
    if (whole && isConstantElsewhere(node)) {
      found.put(node.span(), node);
      return true;
    }
    Map<Span, Node> before = new LinkedHashMap<>(found);
    boolean inParts =
        !(node instanceof NameNode)
            && node.parts().stream()
                .allMatch(part -> isElsewhere(part, node.span()) && collect(part));
    if (!inParts) {
      found.clear();
      found.putAll(before);
      if (whole) {
        found.put(node.span(), node);
      }
    }
    return inParts || whole;
  }

  /** Two nodes at one place of the source could not be told from each other. */
  private boolean isElsewhere(Node part, Span span) {
    return !mentions(part) || !part.span().equals(span);
  }

  private boolean mentions(Node node) {
    return node instanceof NameNode name
        ? lists.contains(name.name())
        : node.parts().stream().anyMatch(this::mentions);
  }

  private boolean isConstantElsewhere(Node node) {
    return node instanceof NameNode name
        ? lists.contains(name.name()) || constant.contains(name.name())
        : node.parts().stream().allMatch(this::isConstantElsewhere);
  }

  private static boolean isSingle(Node node) {
    return !(node.type() instanceof Type.ListOf) && !(node.type() instanceof Type.RecordOf);
  }

  private static boolean isClosed(Node node) {
    Set<String> used = new HashSet<>();
    Set<String> bound = new HashSet<>();
    locals(node, used, bound);
    return bound.containsAll(used);
  }

  /** Every loop binds a name of its own. */
  private static void locals(Node node, Set<String> used, Set<String> bound) {
    if (node instanceof LocalNode local) {
      used.add(local.local());
    } else if (node instanceof FilterNode filter) {
      bound.add(filter.local());
    } else if (node instanceof LetNode let) {
      bound.add(let.local());
    } else if (node instanceof QuantifiedNode quantified) {
      bound.add(quantified.local());
    } else if (node instanceof ForNode loop) {
      bound.add(loop.local());
    }
    node.parts().forEach(part -> locals(part, used, bound));
  }
}
