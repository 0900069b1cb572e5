package org.docket.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.docket.problem.Text;

/**
 * Finds who holds a post: a position in a unit, or its head. Of a unit that does not have the post,
 * the nearest unit above that has it is meant. The explanation says who was found in whose place.
 *
 * @param standIn for a post that is vacant
 */
record Posts(OrganizationChart chart, LocalDate day, StandIn standIn) {

  static final Text HEAD = Text.of("head", "负责人");

  /** What the position is called. */
  Text position(String key) {
    return chart.position(key).map(Position::name).orElseGet(() -> Text.same(key));
  }

  Resolution holders(String position, Unit unit) {
    Text role = position(position);
    Optional<Unit> vacant =
        vacant(
            unit,
            above -> chart.hasPosition(position, above.code()),
            above -> chart.holdersIn(position, above.code(), day));
    if (vacant.isPresent()) {
      return inPlaceOf(of(vacant.get(), role), vacant.get());
    }
    return nearest(unit, of(unit, role), above -> chart.holdersIn(position, above.code(), day));
  }

  /** All holders, in any unit. */
  Resolution holders(String position) {
    List<Person> held = chart.holders(position, day);
    return held.isEmpty()
        ? Resolution.ofVacant(position(position))
        : Resolution.of(held, position(position));
  }

  /**
   * The head of the unit so many levels above; nobody where there are fewer.
   *
   * @param up 0 for the unit itself
   */
  Resolution head(Unit unit, int up) {
    List<Unit> line = chart.upFrom(unit.code());
    if (up >= line.size()) {
      return new Resolution(List.of(), tooFew(unit, up, line.size() - 1));
    }
    Unit above = line.get(up);
    Text plain = levels(of(above, HEAD), unit, up);
    return vacant(above, one -> chart.hasHead(one.code()), this::headsOf)
        .map(vacant -> inPlaceOf(plain, vacant))
        .orElseGet(() -> nearestHead(above, plain));
  }

  /** Says so where somebody acts as head. */
  private Resolution nearestHead(Unit unit, Text plain) {
    Resolution found = nearest(unit, plain, this::headsOf);
    boolean acting =
        chart.upFrom(unit.code()).stream()
            .filter(above -> !headsOf(above).isEmpty())
            .findFirst()
            .filter(above -> !chart.actingHeadsOf(above.code(), day).isEmpty())
            .isPresent();
    return acting ? new Resolution(found.people(), acting(found.explanation())) : found;
  }

  private static Text acting(Text head) {
    return Text.of(head.en() + " (acting)", head.zh() + "（代理）");
  }

  /** The nearest unit that has the post, where nobody above may stand in and nobody holds it. */
  private Optional<Unit> vacant(Unit unit, Predicate<Unit> has, Function<Unit, List<Person>> held) {
    return standIn == StandIn.NEAREST
        ? Optional.empty()
        : chart.upFrom(unit.code()).stream()
            .filter(has)
            .findFirst()
            .filter(post -> held.apply(post).isEmpty());
  }

  private Resolution inPlaceOf(Text post, Unit unit) {
    if (standIn == StandIn.NOBODY) {
      return Resolution.ofVacant(post);
    }
    Resolution head = nearestHead(unit, of(unit, HEAD));
    return new Resolution(
        head.people(),
        Text.of(
            "%s is vacant, so %s".formatted(post.en(), head.explanation().en()),
            "%s空缺，改由%s".formatted(post.zh(), head.explanation().zh())),
        head.isNobody());
  }

  /** One for each level, the lowest first; one without people where no unit is of the type. */
  List<Resolution> heads(Unit unit, Who.UpTo upTo) {
    List<Unit> line = chart.upFrom(unit.code());
    int top = top(line, upTo);
    if (top < 0) {
      String type = ((Who.UpTo.Type) upTo).type();
      return List.of(noLevel(unit, type, HEAD));
    }
    List<Resolution> levels = new ArrayList<>();
    for (int up = 0; up <= top; up++) {
      levels.add(head(unit, up));
    }
    return levels;
  }

  private static int top(List<Unit> line, Who.UpTo upTo) {
    if (upTo instanceof Who.UpTo.Level level) {
      return Math.min(level.levels(), line.size() - 1);
    }
    List<String> types = line.stream().map(Unit::type).toList();
    return types.indexOf(((Who.UpTo.Type) upTo).type());
  }

  /** Nobody above or below stands in: the level without anybody is left out. */
  Resolution ofLevel(Who.OfLevel who, Unit start) {
    Text role = who.position().map(this::position).orElse(HEAD);
    return chart.upFrom(start.code()).stream()
        .skip(who.above() ? 1 : 0)
        .filter(unit -> unit.type().equals(who.type()))
        .findFirst()
        .map(unit -> atLevel(who, unit, of(unit, role)))
        .orElseGet(() -> noLevel(start, who.type(), role));
  }

  private Resolution atLevel(Who.OfLevel who, Unit unit, Text plain) {
    if (who.position().isPresent()) {
      return Resolution.of(chart.holdersIn(who.position().get(), unit.code(), day), plain);
    }
    boolean acting = !chart.actingHeadsOf(unit.code(), day).isEmpty();
    return Resolution.of(headsOf(unit), acting ? acting(plain) : plain);
  }

  private List<Person> headsOf(Unit unit) {
    return chart.headsOf(unit.code(), day);
  }

  /** Names the unit above in which somebody was found, when it was not the unit itself. */
  private Resolution nearest(Unit unit, Text plain, Function<Unit, List<Person>> held) {
    Optional<Unit> found =
        chart.upFrom(unit.code()).stream()
            .filter(above -> !held.apply(above).isEmpty())
            .findFirst();
    return found
        .map(
            above ->
                Resolution.of(held.apply(above), above.equals(unit) ? plain : in(above, plain)))
        .orElseGet(() -> Resolution.ofVacant(plain));
  }

  private static Text in(Unit above, Text plain) {
    return Text.of(
        plain.en() + ", nearest in " + above.name().en(),
        plain.zh() + "（就近上级：" + above.name().zh() + "）");
  }

  private static Text levels(Text head, Unit unit, int up) {
    return up == 0
        ? head
        : Text.of(
            "%s, %d %s above %s"
                .formatted(head.en(), up, up == 1 ? "level" : "levels", unit.name().en()),
            "%s（%s的上 %d 级）".formatted(head.zh(), unit.name().zh(), up));
  }

  private static Text tooFew(Unit unit, int up, int levels) {
    return Text.of(
        "head %d levels above %s, which has %d above".formatted(up, unit.name().en(), levels),
        "%1$s的上 %2$d 级负责人（其上只有 %3$d 级）".formatted(unit.name().zh(), up, levels));
  }

  private static Resolution noLevel(Unit start, String type, Text role) {
    return new Resolution(
        List.of(),
        Text.of(
            "%s of a %s, which %s has none of above".formatted(role.en(), type, start.name().en()),
            "%s上级中没有类型为 %s 的组织，故无%s".formatted(start.name().zh(), type, role.zh())));
  }

  private static Text of(Unit unit, Text role) {
    return Text.of(role.en() + " of " + unit.name().en(), unit.name().zh() + "的" + role.zh());
  }
}
