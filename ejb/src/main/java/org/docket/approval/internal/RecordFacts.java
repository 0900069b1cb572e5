package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Assignees;
import org.docket.approval.engine.Facts;
import org.docket.approval.engine.Inside;
import org.docket.approval.engine.Item;
import org.docket.approval.engine.Items;
import org.docket.approval.engine.Truth;
import org.docket.approval.engine.WaitLook;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Resolution;
import org.docket.organization.Situation;
import org.docket.organization.Situation.OtherDoers;
import org.docket.organization.StandIn;
import org.docket.organization.Unit;
import org.docket.organization.UnitTimes;
import org.docket.organization.Who;
import org.docket.organization.WhoResolver;
import org.docket.organization.WorkingTime;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.jspecify.annotations.Nullable;

/** The engine's facts: a record as it is now, and the organisation of today. */
final class RecordFacts implements Facts {

  private static final String PROCESS_OWNER = "processOwner";

  private final OpenRecord record;
  private final OrganizationChart chart;
  private final OtherDoers elsewhere;
  private final EvaluationContext context;
  private final LocalDate day;
  private final StandIn standIn;
  private final WhoResolver resolver;
  private final Supplier<UnitTimes> times;
  private final Supplier<Values> values;

  RecordFacts(
      OpenRecord record,
      OrganizationChart chart,
      OtherDoers elsewhere,
      EvaluationContext context,
      Supplier<UnitTimes> times) {
    this(record, chart, elsewhere, context, times, record::values, StandIn.NEAREST);
  }

  private RecordFacts(
      OpenRecord record,
      OrganizationChart chart,
      OtherDoers elsewhere,
      EvaluationContext context,
      Supplier<UnitTimes> times,
      Supplier<Values> values,
      StandIn standIn) {
    this.times = times;
    this.record = record;
    this.chart = chart;
    this.elsewhere = elsewhere;
    this.context = context;
    this.values = values;
    this.day = context.now().atZone(context.zone()).toLocalDate();
    this.standIn = standIn;
    this.resolver = new WhoResolver(chart, day, standIn);
  }

  @Override
  public Truth holds(Condition condition) {
    try {
      return Truth.of(condition.expression().isTrue(values.get(), context));
    } catch (ProblemException unknown) {
      return new Truth.Problematic(unknown.first().message());
    }
  }

  @Override
  public WaitLook look(WaitStep step, Instant since) {
    return new WaitFacts(this, workingTime()).look(step, since);
  }

  @Override
  public Items items(ForEach block) {
    return new RecordItems(record, context, values.get()).of(block);
  }

  @Override
  public RecordFacts inside(ForEach block, Item item) {
    return new RecordFacts(
        record,
        chart,
        elsewhere,
        context,
        times,
        () -> new RecordItems(record, context, values.get()).inside(block, item),
        standIn);
  }

  /** The facts about the items that a visit of the approval is about. */
  RecordFacts at(ChainMap map, List<Inside> items) {
    RecordFacts facts = this;
    for (Inside inside : items) {
      facts = facts.inside((ForEach) map.block(inside.block()), inside.item());
    }
    return facts;
  }

  /** Of the unit of the record. */
  WorkingTime workingTime() {
    return workingTime(record.unitCode());
  }

  WorkingTime workingTime(String unit) {
    return clocks().of(unit);
  }

  /** By the calendar of which unit the time of these people counts. */
  String clockOf(List<UUID> asked) {
    return clocks().unitOf(asked, record.unitCode());
  }

  private Clocks clocks() {
    return new Clocks(chart, day, times.get());
  }

  /** The names that expressions see. */
  Values values() {
    return values.get();
  }

  @Override
  public Assignees find(List<Who> who, ApprovalState state) {
    return Assignees.of(resolve(who, state));
  }

  @Override
  public List<Assignees> each(List<Who> who, ApprovalState state) {
    return who.stream().flatMap(entry -> each(entry, state).stream()).map(Assignees::of).toList();
  }

  @Override
  public RecordFacts standingIn(StandIn other) {
    return other == standIn
        ? this
        : new RecordFacts(record, chart, elsewhere, context, times, values, other);
  }

  private List<Resolution> each(Who entry, ApprovalState state) {
    try {
      return resolver.each(entry, situation(state));
    } catch (ProblemException unknown) {
      return List.of(new Resolution(List.of(), unknown.first().message()));
    }
  }

  @Override
  public UUID creator() {
    return record.creatorId();
  }

  /** Of the creator, that for which the record was made. */
  private Optional<Unit> unitOf(UUID person) {
    Optional<Unit> chosen =
        person.equals(record.creatorId())
            ? record.creatorUnit().flatMap(chart::unit)
            : Optional.empty();
    return chosen.or(() -> chart.homeUnit(person, day));
  }

  @Override
  public Assignees superior(UUID person) {
    List<Unit> above = unitOf(person).map(home -> chart.upFrom(home.code())).orElse(List.of());
    for (Unit unit : above) {
      List<UUID> heads =
          chart.head(unit.code(), day).stream()
              .map(Person::id)
              .filter(head -> !head.equals(person))
              .toList();
      if (!heads.isEmpty()) {
        return Assignees.of(heads, resolver.headOf(unit).explanation());
      }
    }
    return Assignees.of(List.of(), Text.of("nobody above", "无上级"));
  }

  @Override
  public Assignees processOwner() {
    Optional<String> position = setting();
    List<Who> holders =
        position
            .<List<Who>>map(
                key ->
                    List.of(new Who.Holders(key, record.definition().source().root().location())))
            .orElse(List.of());
    Resolution owners = resolver.resolve(holders, situation(ApprovalState.initial()));
    if (!owners.isNobody()) {
      return new Assignees(owners.people(), owners.explanation(), false);
    }
    Assignees administrators = administrators();
    return new Assignees(administrators.people(), administrators.why(), true);
  }

  @Override
  public Assignees administrators() {
    List<UUID> people = chart.administrators().stream().map(Person::id).toList();
    return Assignees.of(people, Text.of("the administrators", "系统管理员"));
  }

  /** Who is meant; an expression that comes to nothing means nobody. */
  Resolution resolve(List<Who> who, ApprovalState state) {
    try {
      return resolver.resolve(who, situation(state));
    } catch (ProblemException unknown) {
      return new Resolution(List.of(), unknown.first().message());
    }
  }

  /** The moment that an expression comes to; empty where that cannot be told. */
  Optional<Instant> moment(Compiled expression) {
    try {
      return Optional.ofNullable(expression.evaluate(values.get(), context))
          .map(value -> Instant.from((TemporalAccessor) value));
    } catch (ProblemException unknown) {
      return Optional.empty();
    }
  }

  /** The moment, or the end of the day, that an expression comes to. */
  Optional<Instant> endOf(Compiled expression) {
    if (!expression.type().equals(Type.DATE)) {
      return moment(expression);
    }
    try {
      return Optional.ofNullable(expression.evaluate(values.get(), context))
          .map(day -> ((LocalDate) day).plusDays(1).atStartOfDay(context.zone()).toInstant());
    } catch (ProblemException unknown) {
      return Optional.empty();
    }
  }

  /** The record that an expression comes to. */
  Optional<UUID> record(Compiled expression) {
    try {
      return Optional.ofNullable(expression.evaluate(values.get(), context))
          .map(value -> UUID.fromString(((RecordValue) value).id().toString()));
    } catch (ProblemException unknown) {
      return Optional.empty();
    }
  }

  /** The length of time that an expression comes to; empty where that cannot be told. */
  Optional<Duration> length(Compiled expression) {
    try {
      return Optional.ofNullable((Duration) expression.evaluate(values.get(), context));
    } catch (ProblemException unknown) {
      return Optional.empty();
    }
  }

  /** The moment, or the beginning of the day, that an expression comes to. */
  Optional<Instant> beginningOf(Compiled expression) {
    if (!expression.type().equals(Type.DATE)) {
      return moment(expression);
    }
    try {
      return Optional.ofNullable(expression.evaluate(values(), context))
          .map(date -> ((LocalDate) date).atStartOfDay(context.zone()).toInstant());
    } catch (ProblemException unknown) {
      return Optional.empty();
    }
  }

  EvaluationContext context() {
    return context;
  }

  @Override
  public String nameOf(UUID person) {
    return chart.person(person).map(Person::name).orElse("?");
  }

  private Situation situation(ApprovalState state) {
    Map<String, List<UUID>> doers = new HashMap<>();
    state.path().forEach(step -> doers.computeIfAbsent(step, state::lastBy));
    return new Situation(
        record.creatorId(), doers, elsewhere, Set.of(), values.get(), this::title, context);
  }

  private Optional<Text> title(String field) {
    return record.definition().field(field).map(FieldDefinition::title);
  }

  private Optional<String> setting() {
    @Nullable Object settings = values.get().get("settings");
    @Nullable Object owner = settings instanceof Values named ? named.get(PROCESS_OWNER) : null;
    @Nullable Object code = owner instanceof Values position ? position.get("code") : owner;
    return code instanceof String key ? Optional.of(key) : Optional.empty();
  }
}
