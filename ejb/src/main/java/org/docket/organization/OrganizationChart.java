package org.docket.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organisation at one moment of its table: units, positions, people and appointments, and the
 * questions that are asked about them. Immutable, so that whoever holds one gets answers that fit
 * together. Units and people that are no longer active stay known by name and hold nothing.
 */
public final class OrganizationChart {

  private static final Comparator<Appointment> LONGEST_HELD =
      Comparator.<Appointment, LocalDate>comparing(
              appointment -> appointment.from() == null ? LocalDate.MIN : appointment.from())
          .thenComparing(Appointment::id);

  public static final OrganizationChart EMPTY =
      new OrganizationChart(List.of(), List.of(), List.of(), List.of());

  private final Map<String, Unit> units;
  private final Map<String, Position> positions;
  private final Map<UUID, Person> people;
  private final Map<String, Person> logins;
  private final List<Person> administrators;
  private final List<Appointment> appointments;
  private final Map<UUID, List<Appointment>> byPerson;
  private final Map<String, List<Appointment>> byUnit;
  private final Map<String, List<Appointment>> byPosition;
  private final Map<String, Group> groups;

  public OrganizationChart(
      Collection<Unit> units,
      Collection<Position> positions,
      Collection<Person> people,
      Collection<Appointment> appointments) {
    this.units = new TreeMap<>();
    this.positions = new TreeMap<>();
    this.people = new LinkedHashMap<>();
    this.logins = new LinkedHashMap<>();
    units.forEach(unit -> this.units.put(unit.code(), unit));
    positions.forEach(position -> this.positions.put(position.code(), position));
    people.stream().sorted(Comparator.comparing(Person::login)).forEach(this::add);
    this.administrators =
        this.people.values().stream().filter(p -> p.active() && p.administrator()).toList();
    this.appointments = appointments.stream().sorted(LONGEST_HELD).toList();
    this.byPerson = by(Appointment::person);
    this.byUnit = by(Appointment::unit);
    this.byPosition = by(Appointment::position);
    this.groups = Map.of();
  }

  private OrganizationChart(OrganizationChart same, Map<String, Group> groups) {
    this.units = same.units;
    this.positions = same.positions;
    this.people = same.people;
    this.logins = same.logins;
    this.administrators = same.administrators;
    this.appointments = same.appointments;
    this.byPerson = same.byPerson;
    this.byUnit = same.byUnit;
    this.byPosition = same.byPosition;
    this.groups = groups;
  }

  /** The same with these groups. */
  OrganizationChart with(Map<String, Group> groups) {
    return groups.isEmpty() ? this : new OrganizationChart(this, Map.copyOf(groups));
  }

  public Optional<Group> group(String key) {
    return Optional.ofNullable(groups.get(key));
  }

  private <K> Map<K, List<Appointment>> by(Function<Appointment, K> key) {
    return appointments.stream().collect(Collectors.groupingBy(key));
  }

  private void add(Person person) {
    people.put(person.id(), person);
    logins.put(person.login(), person);
  }

  public Optional<Person> person(UUID id) {
    return Optional.ofNullable(people.get(id));
  }

  public Optional<Person> person(String login) {
    return Optional.ofNullable(logins.get(login.toLowerCase(Locale.ROOT)));
  }

  /** All people, also those who have left, by log-in. */
  public Collection<Person> people() {
    return List.copyOf(people.values());
  }

  public Optional<Unit> unit(String code) {
    return Optional.ofNullable(units.get(code));
  }

  public Collection<Unit> units() {
    return List.copyOf(units.values());
  }

  public Optional<Position> position(String code) {
    return Optional.ofNullable(positions.get(code));
  }

  public Collection<Position> positions() {
    return List.copyOf(positions.values());
  }

  /** Active ones whose code or name, in either language, has the text in it, by code. */
  public List<Position> positions(String text, int limit) {
    return positions.values().stream()
        .filter(Position::active)
        .filter(position -> position.matches(text))
        .limit(limit)
        .toList();
  }

  /** All of them, also past and future ones, the longest held first. */
  public List<Appointment> appointments() {
    return appointments;
  }

  /** The unit and those above it, the nearest first; empty for a unit that is not known. */
  public List<Unit> upFrom(String code) {
    List<Unit> line = new ArrayList<>();
    @Nullable Unit next = units.get(code);
    while (next != null && !line.contains(next)) {
      line.add(next);
      next = next.parent() == null ? null : units.get(next.parent());
    }
    return List.copyOf(line);
  }

  /**
   * The company in law that the unit belongs to: the nearest one going up; where none is marked,
   * the topmost unit.
   */
  public Optional<Unit> legalEntity(String code) {
    List<Unit> line = upFrom(code);
    return line.stream()
        .filter(Unit::legalEntity)
        .findFirst()
        .or(() -> line.stream().reduce((nearer, farther) -> farther));
  }

  /** The unit and all below it. */
  public List<Unit> within(String code) {
    return unit(code).stream()
        .flatMap(top -> units.values().stream().filter(unit -> unit.isWithin(top)))
        .toList();
  }

  /**
   * Those of the person in force on the day: in the unit that the person chose, then the longest
   * held first.
   */
  public List<Appointment> appointments(UUID person, LocalDate day) {
    List<Appointment> posts = inForce(day, byPerson.getOrDefault(person, List.of()));
    Person known = people.get(person);
    String chosen = known == null ? null : known.chosenUnit();
    return chosen == null
        ? posts
        : Stream.concat(
                posts.stream().filter(post -> post.unit().equals(chosen)),
                posts.stream().filter(post -> !post.unit().equals(chosen)))
            .toList();
  }

  /** The unit for which the person works: the chosen one, else that of the longest-held post. */
  public Optional<Unit> homeUnit(UUID person, LocalDate day) {
    return appointments(person, day).stream().findFirst().flatMap(post -> unit(post.unit()));
  }

  /** Active holders of the position in exactly this unit. */
  public List<Person> holdersIn(String position, String unit, LocalDate day) {
    return peopleOf(day, ofUnit(unit, post -> post.position().equals(position)));
  }

  /** Active holders of the position anywhere. */
  public List<Person> holders(String position, LocalDate day) {
    return peopleOf(day, byPosition.getOrDefault(position, List.of()));
  }

  /** Active holders of the position in the nearest unit that has any, going up from this one. */
  public List<Person> nearestHolders(String position, String unit, LocalDate day) {
    return nearest(unit, candidate -> holdersIn(position, candidate.code(), day));
  }

  /** Who heads the unit; where nobody does, who heads the nearest unit above. */
  public List<Person> head(String unit, LocalDate day) {
    return nearest(unit, candidate -> headOf(candidate, day));
  }

  /** Who heads exactly this unit; whoever acts as its head goes before. */
  public List<Person> headsOf(String unit, LocalDate day) {
    return unit(unit).map(known -> headOf(known, day)).orElse(List.of());
  }

  /**
   * Whether the unit has the position: somebody holds, held or will hold it there, or heads by it.
   */
  public boolean hasPosition(String position, String unit) {
    return unit(unit)
            .filter(Unit::active)
            .filter(known -> position.equals(known.head()))
            .isPresent()
        || (isActive(unit) && !ofUnit(unit, post -> post.position().equals(position)).isEmpty());
  }

  /** Whether the unit has a head, be it vacant. */
  public boolean hasHead(String unit) {
    return unit(unit).filter(Unit::active).filter(known -> known.head() != null).isPresent()
        || (isActive(unit) && !ofUnit(unit, post -> post.head() || post.acting()).isEmpty());
  }

  public boolean holds(UUID person, String position, LocalDate day) {
    return holders(position, day).stream().anyMatch(holder -> holder.id().equals(person));
  }

  /** Codes of the positions that the person holds on the day. */
  public Set<String> positionsOf(UUID person, LocalDate day) {
    Set<String> held = new TreeSet<>();
    appointments(person, day).forEach(post -> held.add(post.position()));
    return held;
  }

  /** Active people who may publish. */
  public List<Person> administrators() {
    return administrators;
  }

  /** Who acts as head of exactly this unit, in place of whoever heads it. */
  public List<Person> actingHeadsOf(String unit, LocalDate day) {
    return peopleOf(day, ofUnit(unit, Appointment::acting));
  }

  private List<Person> headOf(Unit unit, LocalDate day) {
    List<Person> acting = actingHeadsOf(unit.code(), day);
    return acting.isEmpty() ? ownHeadOf(unit, day) : acting;
  }

  private List<Person> ownHeadOf(Unit unit, LocalDate day) {
    List<Person> marked = peopleOf(day, ofUnit(unit.code(), Appointment::head));
    String position = unit.head();
    return marked.isEmpty() && position != null ? holdersIn(position, unit.code(), day) : marked;
  }

  private List<Person> nearest(String unit, Function<Unit, List<Person>> found) {
    return upFrom(unit).stream()
        .map(found)
        .filter(holders -> !holders.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Appointment> ofUnit(String unit, Predicate<Appointment> wanted) {
    return byUnit.getOrDefault(unit, List.of()).stream().filter(wanted).toList();
  }

  private List<Person> peopleOf(LocalDate day, List<Appointment> posts) {
    return inForce(day, posts).stream()
        .map(post -> people.get(post.person()))
        .filter(person -> person != null && person.active())
        .distinct()
        .toList();
  }

  private List<Appointment> inForce(LocalDate day, List<Appointment> posts) {
    return posts.stream().filter(post -> post.isInForce(day) && isActive(post.unit())).toList();
  }

  private boolean isActive(String unit) {
    Unit known = units.get(unit);
    return known != null && known.active();
  }
}
