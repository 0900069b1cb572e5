package org.docket.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.docket.access.AccessCompiler.QueryTerm;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Values;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Situation;
import org.docket.organization.Unit;
import org.docket.organization.Who;
import org.docket.organization.Who.UnitChoice;
import org.docket.organization.WhoResolver;
import org.docket.platform.Actor;

/**
 * Turns "who may read" around: not who may read this record, but which records this person may
 * read. It asks the same rule for every unit (or person) that a record could name. Pure.
 */
final class ListFilters {

  private final OrganizationChart chart;
  private final LocalDate day;
  private final EvaluationContext context;

  ListFilters(OrganizationChart chart, LocalDate day, EvaluationContext context) {
    this.chart = chart;
    this.day = day;
    this.context = context;
  }

  RowFilter filter(Actor actor, AccessRules rules, Values settings) {
    UUID person = actor.personId();
    boolean administers = chart.administrators().stream().anyMatch(p -> p.id().equals(person));
    if (administers && rules.isOpenToAdministrators(Verb.READ)) {
      return RowFilter.EVERYTHING;
    }
    List<RowFilter> filters = new ArrayList<>();
    filters.add(new RowFilter.TakenPartIn(person));
    if (rules.isGrantable()) {
      filters.add(new RowFilter.GrantedTo(Grantee.of(person, chart, day), context.now()));
    }
    rules.who(Verb.READ).forEach(who -> filters.add(filter(who, person, settings)));
    return RowFilter.anyOf(filters);
  }

  private RowFilter filter(Who who, UUID person, Values settings) {
    if (who instanceof Who.Everyone) {
      return RowFilter.EVERYTHING;
    }
    if (who instanceof Who.Creator) {
      return new RowFilter.CreatedBy(person);
    }
    if (who instanceof Who.Participants) {
      return new RowFilter.TakenPartIn(person);
    }
    if (who instanceof Who.HoldersOf holders) {
      Predicate<Unit> wanted =
          unit -> has(chart.nearestHolders(holders.position(), unit.code(), day), person);
      return byUnit(holders.unit(), wanted, who, person, settings);
    }
    if (who instanceof Who.HeadOf head) {
      return byUnit(
          head.unit(),
          ofUnit(code -> new Who.HeadOf(code, head.up(), head.location()), person),
          who,
          person,
          settings);
    }
    if (who instanceof Who.HeadsUpTo heads) {
      return byUnit(
          heads.unit(),
          ofUnit(code -> new Who.HeadsUpTo(code, heads.upTo(), heads.location()), person),
          who,
          person,
          settings);
    }
    if (who instanceof Who.People people) {
      return byPerson(people.expression(), who, person, settings);
    }
    return always(who, person, settings);
  }

  /** Whether the person is meant where it is about the unit. */
  private Predicate<Unit> ofUnit(Function<UnitChoice, Who> who, UUID person) {
    Situation nothing = Situation.of(null, Values.none(), context);
    WhoResolver resolver = new WhoResolver(chart, day);
    return unit ->
        resolver
            .resolve(who.apply(new UnitChoice.Code(unit.code())), nothing)
            .people()
            .contains(person);
  }

  private RowFilter byUnit(
      UnitChoice choice, Predicate<Unit> wanted, Who who, UUID person, Values settings) {
    if (!(choice instanceof UnitChoice.Computed computed)) {
      return always(who, person, settings);
    }
    return switch (QueryTerm.of(computed.expression()).orElseThrow()) {
      case CONSTANT -> always(who, person, settings);
      case OWNER_UNIT -> some(units(wanted), RowFilter.OwnedBy::new);
      case CREATOR_UNIT -> some(creators(wanted), RowFilter.CreatedByOneOf::new);
      case CREATOR -> RowFilter.NOTHING;
      case FIELD ->
          some(
              units(wanted),
              codes -> new RowFilter.FieldIsOneOf(computed.expression().source().strip(), codes));
    };
  }

  private RowFilter byPerson(Compiled expression, Who who, UUID person, Values settings) {
    return switch (QueryTerm.of(expression).orElseThrow()) {
      case CONSTANT -> always(who, person, settings);
      case CREATOR -> new RowFilter.CreatedBy(person);
      case FIELD ->
          new RowFilter.FieldIsOneOf(expression.source().strip(), Set.of(person.toString()));
      case OWNER_UNIT, CREATOR_UNIT -> RowFilter.NOTHING;
    };
  }

  /** For what does not depend on the record: all or nothing. */
  private RowFilter always(Who who, UUID person, Values settings) {
    Situation situation = Situation.of(null, settings, context);
    boolean named = new WhoResolver(chart, day).resolve(who, situation).people().contains(person);
    return named ? RowFilter.EVERYTHING : RowFilter.NOTHING;
  }

  private Set<String> units(Predicate<Unit> wanted) {
    return chart.units().stream().filter(wanted).map(Unit::code).collect(Collectors.toSet());
  }

  private Set<UUID> creators(Predicate<Unit> wanted) {
    return chart.people().stream()
        .map(Person::id)
        .filter(id -> chart.homeUnit(id, day).filter(wanted).isPresent())
        .collect(Collectors.toSet());
  }

  private static boolean has(List<Person> people, UUID person) {
    return people.stream().anyMatch(one -> one.id().equals(person));
  }

  private static <T> RowFilter some(Set<T> values, Function<Set<T>, RowFilter> filter) {
    return values.isEmpty() ? RowFilter.NOTHING : filter.apply(values);
  }
}
