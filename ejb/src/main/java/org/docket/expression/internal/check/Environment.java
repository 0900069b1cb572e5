package org.docket.expression.internal.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.docket.expression.Path;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.tree.LocalNode;
import org.docket.expression.internal.tree.MemberNode;
import org.docket.expression.internal.tree.NameNode;
import org.docket.expression.internal.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a part of the source can see: the scope of the expression, the elements of the loops and
 * filters around it, and which values are known to be there.
 */
final class Environment {
  private final Scope scope;
  private final @Nullable Element element;
  private final Set<Path> present;

  /**
   * An element of a loop or filter.
   *
   * @param name how the source names it
   * @param spread whether its members can be named without it, as in a filter
   */
  record Element(
      String name,
      String local,
      Field field,
      @Nullable Path origin,
      boolean spread,
      @Nullable Element outer) {}

  private Environment(Scope scope, @Nullable Element element, Set<Path> present) {
    this.scope = scope;
    this.element = element;
    this.present = present;
  }

  static Environment of(Scope scope) {
    return new Environment(scope, null, Set.of());
  }

  Environment knowing(Set<Path> more) {
    if (more.isEmpty()) {
      return this;
    }
    Set<Path> all = new HashSet<>(present);
    all.addAll(more);
    return new Environment(scope, element, all);
  }

  /** Inside a loop or filter over a list. */
  Environment inside(String name, String local, Field field, Node list, boolean spread) {
    Element inner = new Element(name, local, field, list.origin(), spread, element);
    return new Environment(scope, inner, present);
  }

  Optional<Node> find(String name, Span span) {
    for (Element at = element; at != null; at = at.outer()) {
      if (at.name().equals(name)) {
        return Optional.of(local(at, span));
      }
      Field member = at.spread() ? members(at.field().type()).find(name).orElse(null) : null;
      if (member != null) {
        return Optional.of(member(span, local(at, span), name, member));
      }
    }
    return scope.find(name).map(field -> known(new NameNode(span, field, name)));
  }

  private Node local(Element at, Span span) {
    return known(new LocalNode(span, at.field(), at.local(), at.origin()));
  }

  /** A member of a record: missing when the record is, unless a guard says that it is there. */
  Node member(Span span, Node of, String name, Field field) {
    Field seen = new Field(field.type(), field.nullable() || of.nullable());
    return known(new MemberNode(span, seen, of, name));
  }

  private Node known(Node node) {
    Path reference = node.reference();
    if (!node.nullable() || reference == null || !present.contains(reference)) {
      return node;
    }
    Field there = Field.required(node.type());
    if (node instanceof NameNode name) {
      return new NameNode(name.span(), there, name.name());
    }
    if (node instanceof LocalNode local) {
      return new LocalNode(local.span(), there, local.local(), local.origin());
    }
    MemberNode member = (MemberNode) node;
    return new MemberNode(member.span(), there, member.of(), member.name());
  }

  /** All names that can be used here. */
  Collection<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Element at = element; at != null; at = at.outer()) {
      names.add(at.name());
      if (at.spread()) {
        names.addAll(members(at.field().type()).names());
      }
    }
    names.addAll(scope.names());
    return names;
  }

  static Scope members(Type type) {
    return type instanceof Type.RecordOf record ? Scope.of(record.members()) : Scope.empty();
  }
}
