package org.docket.approval.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.docket.approval.flow.Grid.Cell;
import org.docket.approval.flow.Route.Kind;

/**
 * Where along a cell its lines leave below and arrive above: a straight one in the middle, the
 * others in the order of where they go to.
 */
final class Ports {

  private static final int APART = 14;
  private static final int EDGE = 6;

  private final List<Route> routes;

  Ports(List<Route> routes) {
    this.routes = routes.stream().filter(route -> route.kind() != Kind.SIDE).toList();
  }

  /**
   * @param leaving where a line that leaves the cell goes to, across; negative for the left
   * @param arriving where one that arrives comes from
   */
  void spread(Cell cell, ToDoubleFunction<Route> leaving, ToDoubleFunction<Route> arriving) {
    List<Route> out = own(route -> route.line().from().equals(cell.id()));
    List<Route> in = own(route -> route.line().to().equals(cell.id()));
    int label =
        out.stream()
            .filter(route -> route.kind() == Kind.STRAIGHT)
            .mapToInt(route -> route.line().labelWidth())
            .max()
            .orElse(0);
    place(cell, out, leaving, label).forEach(port -> port.route().leaves(port.offset()));
    place(cell, in, arriving, 0).forEach(port -> port.route().arrives(port.offset()));
  }

  private record Port(Route route, int offset) {}

  private List<Route> own(java.util.function.Predicate<Route> which) {
    return routes.stream().filter(which).toList();
  }

  /** The label of a straight line stands to the right of it. */
  private static List<Port> place(
      Cell cell, List<Route> all, ToDoubleFunction<Route> towards, int label) {
    List<Route> straight = all.stream().filter(r -> r.kind() == Kind.STRAIGHT).toList();
    List<Route> others =
        all.stream()
            .filter(route -> route.kind() != Kind.STRAIGHT)
            .sorted(Comparator.comparingDouble(towards))
            .toList();
    int room = cell.width() / 2 - EDGE;
    if (straight.isEmpty()) {
      return spread(others, -(others.size() - 1) * APART / 2, APART, room);
    }
    List<Route> left = others.stream().filter(r -> towards.applyAsDouble(r) < 0).toList();
    List<Route> right = others.stream().filter(r -> towards.applyAsDouble(r) >= 0).toList();
    int first = label == 0 ? APART : Math.min(room, Math.max(APART, label + EDGE));
    List<Port> ports = new ArrayList<>(straight.stream().map(r -> new Port(r, 0)).toList());
    ports.addAll(spread(left, -APART * left.size(), APART, room));
    ports.addAll(spread(right, first, APART, room));
    return ports;
  }

  private static List<Port> spread(List<Route> routes, int first, int apart, int room) {
    int last = first + apart * (routes.size() - 1);
    if ((first >= -room && last <= room) || routes.size() < 2) {
      return Stream.iterate(0, i -> i < routes.size(), i -> i + 1)
          .map(i -> new Port(routes.get(i), first + apart * i))
          .toList();
    }
    int begin =
        last > room
            ? Math.max(first - (last - room), Math.min(first, apart))
            : Math.max(first, -room);
    int end = Math.min(last, room);
    return Stream.iterate(0, i -> i < routes.size(), i -> i + 1)
        .map(i -> new Port(routes.get(i), begin + (end - begin) * i / (routes.size() - 1)))
        .toList();
  }
}
