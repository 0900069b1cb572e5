package org.docket.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.expression.Compiled;
import org.docket.expression.Path;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.organization.Who.UnitChoice;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Turns who is meant into people, on one day of one organisation. Pure: the same questions get the
 * same answers in simulation and in production. Only active people are found.
 */
public final class WhoResolver {

  private final OrganizationChart chart;
  private final LocalDate day;

  public WhoResolver(OrganizationChart chart, LocalDate day) {
    this.chart = chart;
    this.day = day;
  }

  /** All entries together. */
  public Resolution resolve(List<Who> entries, Situation situation) {
    return Resolution.union(entries.stream().map(who -> resolve(who, situation)).toList());
  }

  public Resolution resolve(Who who, Situation situation) {
    if (who instanceof Who.Creator) {
      return known(
          Optional.ofNullable(situation.creator()).stream().toList(),
          Text.of("who made it", "创建人"));
    }
    if (who instanceof Who.Doer doer) {
      return known(
          situation.doers(doer.step()),
          Text.of("who did step " + doer.step(), "办理步骤 " + doer.step() + " 的人"));
    }
    if (who instanceof Who.DoerElsewhere doer) {
      return known(
          doersElsewhere(doer, situation),
          Text.of(
              "who did step %s of %s".formatted(doer.step(), doer.record().text()),
              "办理 %2$s 步骤 %1$s 的人".formatted(doer.step(), doer.record().text())));
    }
    if (who instanceof Who.Holders holders) {
      return found(chart.holders(holders.position(), day), position(holders.position()));
    }
    if (who instanceof Who.HoldersOf holders) {
      return holdersOf(holders, situation);
    }
    if (who instanceof Who.HeadOf head) {
      return headOf(head, situation);
    }
    if (who instanceof Who.OfLevel level) {
      return ofLevel(level, situation);
    }
    if (who instanceof Who.ByMatrix table) {
      return Resolution.union(each(table, situation));
    }
    if (who instanceof Who.People people) {
      return people(people, situation);
    }
    return wide(who, situation);
  }

  private Resolution wide(Who who, Situation situation) {
    if (who instanceof Who.Participants) {
      List<Person> active =
          situation.participants().stream().sorted().flatMap(id -> active(id).stream()).toList();
      return found(active, Text.of("who takes part", "参与人"));
    }
    if (who instanceof Who.Everyone) {
      List<Person> all = chart.people().stream().filter(Person::active).toList();
      return found(all, Text.of("everyone", "所有人"));
    }
    return found(chart.administrators(), Text.of("the administrators", "系统管理员"));
  }

  private Resolution holdersOf(Who.HoldersOf who, Situation situation) {
    Text role = position(who.position());
    return unit(who.unit(), situation)
        .map(
            unit ->
                found(
                    chart.nearestHolders(who.position(), unit.code(), day),
                    of(unit, role, who.position())))
        .orElseGet(() -> noUnit(role));
  }

  private Resolution headOf(Who.HeadOf who, Situation situation) {
    Text role = Text.of("head", "负责人");
    return unit(who.unit(), situation)
        .map(unit -> found(chart.head(unit.code(), day), of(unit, role)))
        .orElseGet(() -> noUnit(role));
  }

  /** Nobody above or below stands in: the level without anybody is left out. */
  private Resolution ofLevel(Who.OfLevel who, Situation situation) {
    Text role = who.position().map(this::position).orElse(Text.of("head", "负责人"));
    Optional<Unit> start = unit(who.from(), situation);
    if (start.isEmpty()) {
      return noUnit(role);
    }
    return chart.upFrom(start.get().code()).stream()
        .skip(who.above() ? 1 : 0)
        .filter(unit -> unit.type().equals(who.type()))
        .findFirst()
        .map(unit -> found(atLevel(who, unit), of(unit, role)))
        .orElseGet(() -> noLevel(start.get(), who.type(), role));
  }

  private List<Person> atLevel(Who.OfLevel who, Unit unit) {
    return who.position()
        .map(position -> chart.holdersIn(position, unit.code(), day))
        .orElseGet(() -> chart.headsOf(unit.code(), day));
  }

  private static Resolution noLevel(Unit start, String type, Text role) {
    return new Resolution(
        List.of(),
        Text.of(
            "%s of a %s, which %s has none of above".formatted(role.en(), type, start.name().en()),
            "%s上级中没有类型为 %s 的组织，故无%s".formatted(start.name().zh(), type, role.zh())));
  }

  /** Those whom each of the positions in the row of the matrix means. */
  public List<Resolution> each(Who.ByMatrix who, Situation situation) {
    return new MatrixLookUp(who.matrix(), chart, day).each(situation);
  }

  private static List<UUID> doersElsewhere(Who.DoerElsewhere who, Situation situation) {
    Object value = who.record().evaluate(situation.values(), situation.context());
    return value instanceof RecordValue other
        ? situation.elsewhere().doers(UUID.fromString(other.id().toString()), who.step())
        : List.of();
  }

  private Resolution people(Who.People who, Situation situation) {
    Object value = who.expression().evaluate(situation.values(), situation.context());
    Collection<?> values = value instanceof Collection<?> several ? several : listOf(value);
    return found(
        values.stream().flatMap(one -> personId(one).flatMap(this::active).stream()).toList(),
        named(who.expression(), situation));
  }

  private static Text named(Compiled expression, Situation situation) {
    List<Text> fields =
        expression.references().stream()
            .map(Path::root)
            .distinct()
            .sorted()
            .flatMap(name -> situation.titles().of(name).stream())
            .toList();
    if (fields.isEmpty()) {
      return Text.of("the person named in the record", "单据中指定的人员");
    }
    String en = fields.stream().map(Text::en).collect(Collectors.joining("”, “", "“", "”"));
    String zh = fields.stream().map(Text::zh).collect(Collectors.joining("”、“", "“", "”"));
    return Text.of("the person named in the record at " + en, "单据中" + zh + "所指定的人员");
  }

  private Optional<Unit> unit(UnitChoice choice, Situation situation) {
    if (choice instanceof UnitChoice.Computed computed) {
      return unitCode(computed.expression().evaluate(situation.values(), situation.context()))
          .flatMap(chart::unit);
    }
    return choice instanceof UnitChoice.Code fixed ? chart.unit(fixed.code()) : Optional.empty();
  }

  private Resolution known(List<UUID> people, Text why) {
    return found(people.stream().flatMap(id -> active(id).stream()).toList(), why);
  }

  private Optional<Person> active(UUID id) {
    return chart.person(id).filter(Person::active);
  }

  private static Resolution found(List<Person> people, Text why) {
    return new Resolution(people.stream().map(Person::id).distinct().toList(), why);
  }

  private static Resolution noUnit(Text role) {
    return new Resolution(
        List.of(), Text.of(role.en() + " of a unit that is not given", "未指定组织的" + role.zh()));
  }

  private Text position(String key) {
    return chart.position(key).map(Position::name).orElseGet(() -> Text.same(key));
  }

  /** Names the unit above in which the holder was found, when it was not the unit itself. */
  private Text of(Unit unit, Text role, String position) {
    Text plain = of(unit, role);
    return chart.upFrom(unit.code()).stream()
        .filter(above -> !chart.holdersIn(position, above.code(), day).isEmpty())
        .findFirst()
        .filter(above -> !above.equals(unit))
        .map(
            above ->
                Text.of(
                    plain.en() + ", nearest in " + above.name().en(),
                    plain.zh() + "（就近上级：" + above.name().zh() + "）"))
        .orElse(plain);
  }

  private static Text of(Unit unit, Text role) {
    return Text.of(role.en() + " of " + unit.name().en(), unit.name().zh() + "的" + role.zh());
  }

  private static List<Object> listOf(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  static Optional<String> unitCode(@Nullable Object value) {
    Object code = value instanceof Values unit ? unit.get("code") : value;
    return code instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<UUID> personId(@Nullable Object value) {
    Object id = value instanceof Values person ? person.get("id") : value;
    if (id instanceof UUID uuid) {
      return Optional.of(uuid);
    }
    return id instanceof String text ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
