package org.docket.approval.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.docket.approval.flow.Grid.Cell;
import org.docket.approval.flow.Route.Kind;
import org.docket.approval.flow.Track.End;

/**
 * Gives every line its tracks in the gaps it runs in. Places are estimated, a thousand for a lane
 * or row: first as if each gap had one track, then once more with the tracks that came out.
 */
final class Tracks {

  private static final double UNIT = 1000;
  private static final double STEP = 5;
  private static final int NUDGE = 6;
  private static final int NUDGES = 4;

  private final Map<String, Cell> cells;
  private final Rows rows;
  private final List<Route> routes;
  private final int lanes;
  private final boolean roomForLabels;
  private List<Channel> across = List.of();
  private List<Channel> along = List.of();

  /**
   * @param roomForLabels whether tracks lie so far apart that labels fit between them
   */
  Tracks(Map<String, Cell> cells, Rows rows, List<Route> routes, int lanes, boolean roomForLabels) {
    this.roomForLabels = roomForLabels;
    this.cells = cells;
    this.rows = rows;
    this.routes = routes;
    this.lanes = lanes;
    arrange();
    arrange();
    for (int i = 0; i < NUDGES && nudged(); i++) {
      arrange();
    }
  }

  /** The gap above a row. */
  Channel above(int row) {
    return across.get(row);
  }

  /** The gap to the left of a lane. */
  Channel before(int lane) {
    return along.get(lane);
  }

  private void arrange() {
    List<Channel> newAcross = channels(rows.count() + 1);
    List<Channel> newAlong = channels(lanes + 1);
    routes.forEach(route -> tracks(route, newAcross, newAlong));
    across = newAcross;
    along = newAlong;
    across.forEach(Channel::arrange);
    along.forEach(Channel::arrange);
  }

  private static List<Channel> channels(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Channel()).toList();
  }

  private void tracks(Route route, List<Channel> newAcross, List<Channel> newAlong) {
    int from = rows.of(route.line().from()) + 1;
    int to = rows.of(route.line().to());
    int label = roomForLabels ? route.line().labelHeight() : 0;
    End start = new End(middle(route.line().from()) + route.out(), true, true);
    End goal = new End(middle(route.line().to()) + route.in(), false, true);
    if (route.kind() == Kind.DOWN || route.kind() == Kind.LATE) {
      Track only = new Track(start, goal, label);
      newAcross.get(route.kind() == Kind.DOWN ? from : to).add(only);
      route.tracks(Optional.of(only), Optional.empty(), Optional.empty());
    } else if (route.kind() == Kind.AROUND) {
      double gap = route.gap() * UNIT - UNIT / 2 + offset(route.along());
      Track first = new Track(start, new End(gap, from > to, false), label);
      Track last = new Track(new End(gap, from <= to, false), goal, 0);
      double begin = from * UNIT + offset(route.first());
      double end = to * UNIT + offset(route.last());
      Track between =
          new Track(
              new End(begin, start.at() < gap, false), new End(end, goal.at() < gap, false), 0);
      newAcross.get(from).add(first);
      newAlong.get(route.gap()).add(between);
      newAcross.get(to).add(last);
      route.tracks(Optional.of(first), Optional.of(between), Optional.of(last));
    }
  }

  /** A little apart even before there are tracks. */
  private static double offset(Optional<Track> known) {
    return known.map(Track::index).orElse(0) * STEP;
  }

  double middle(String cell) {
    return cells.containsKey(cell) ? cells.get(cell).lane() * UNIT : 0;
  }

  /** Moves ends of lines aside that no order of tracks keeps from running on another. */
  private boolean nudged() {
    boolean moved = false;
    for (Route route : routes) {
      for (Route other : routes) {
        if (route != other && collide(route, other)) {
          other.arrives(other.in() + NUDGE);
          moved = true;
        }
      }
    }
    return moved;
  }

  /** Whether one leaves a cell at the place where the other arrives below it, track over track. */
  private boolean collide(Route leaving, Route arriving) {
    Optional<Track> out = leaving.first();
    Optional<Track> in = arriving.kind() == Kind.AROUND ? arriving.last() : arriving.first();
    double start = middle(leaving.line().from()) + leaving.out();
    double goal = middle(arriving.line().to()) + arriving.in();
    int gap = rows.of(leaving.line().from()) + 1;
    return out.isPresent()
        && in.isPresent()
        && Math.abs(start - goal) < Channel.NEAR
        && gap == rows.of(arriving.line().to())
        && leaving.kind() != Kind.LATE
        && (arriving.kind() != Kind.DOWN
            || rows.of(arriving.line().from()) + 1 == rows.of(arriving.line().to()))
        && out.get().index() >= in.get().index();
  }
}
