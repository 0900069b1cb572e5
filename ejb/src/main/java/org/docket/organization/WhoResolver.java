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
  private final Posts posts;

  public WhoResolver(OrganizationChart chart, LocalDate day) {
    this(chart, day, StandIn.NEAREST);
  }

  public WhoResolver(OrganizationChart chart, LocalDate day, StandIn standIn) {
    this.chart = chart;
    this.day = day;
    this.posts = new Posts(chart, day, standIn);
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
      return posts.holders(holders.position());
    }
    if (who instanceof Who.Members members) {
      return members(members);
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
    if (who instanceof Who.ByMatrix || who instanceof Who.HeadsUpTo) {
      return Resolution.union(each(who, situation));
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

  private Resolution members(Who.Members who) {
    Optional<Group> group = chart.group(who.group());
    List<Person> people =
        group.map(Group::members).orElse(List.of()).stream()
            .filter(member -> member.isInForce(day))
            .flatMap(member -> member.people(chart, day).stream())
            .toList();
    Text title = group.map(Group::title).orElseGet(() -> Text.same(who.group()));
    return found(people, Text.of("group " + title.en(), title.zh() + "成员"));
  }

  private Resolution holdersOf(Who.HoldersOf who, Situation situation) {
    return unit(who.unit(), situation)
        .map(unit -> posts.holders(who.position(), unit))
        .orElseGet(() -> noUnit(posts.position(who.position())));
  }

  private Resolution headOf(Who.HeadOf who, Situation situation) {
    return unit(who.unit(), situation)
        .map(unit -> posts.head(unit, who.up()))
        .orElseGet(() -> noUnit(Posts.HEAD));
  }

  /** Who heads the unit, or the nearest unit above that has a head. */
  public Resolution headOf(Unit unit) {
    return posts.head(unit, 0);
  }

  private Resolution ofLevel(Who.OfLevel who, Situation situation) {
    return unit(who.from(), situation)
        .map(unit -> posts.ofLevel(who, unit))
        .orElseGet(() -> noUnit(who.position().map(posts::position).orElse(Posts.HEAD)));
  }

  /**
   * What an entry means where each is asked for itself; a matrix and a line of heads are several.
   */
  public List<Resolution> each(Who who, Situation situation) {
    if (who instanceof Who.ByMatrix table) {
      return new MatrixLookUp(table.matrix(), chart, day).each(situation);
    }
    return who instanceof Who.HeadsUpTo heads
        ? eachLevel(heads, situation)
        : List.of(resolve(who, situation));
  }

  private List<Resolution> eachLevel(Who.HeadsUpTo who, Situation situation) {
    return unit(who.unit(), situation)
        .map(unit -> posts.heads(unit, who.upTo()))
        .orElseGet(() -> List.of(noUnit(Posts.HEAD)));
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
    return Resolution.of(people, why);
  }

  private static Resolution noUnit(Text role) {
    return new Resolution(
        List.of(), Text.of(role.en() + " of a unit that is not given", "未指定组织的" + role.zh()));
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
