package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.access.Access;
import org.docket.access.RegisterReaders;
import org.docket.numbering.Completeness;
import org.docket.numbering.Completeness.Gap;
import org.docket.numbering.Completeness.Reason;
import org.docket.numbering.NumberEntry;
import org.docket.numbering.NumberEntry.Entered;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.NumberState;
import org.docket.numbering.NumberVoided;
import org.docket.numbering.RegisterFilter;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.Reservations;
import org.docket.numbering.Reservations.Order;
import org.docket.numbering.internal.RegisterStore;
import org.docket.numbering.internal.ReservationSweep;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.docket.testing.TestEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pads of paper forms, numbers of earlier years, and the register that must explain every gap. */
class RecordNumbersTest {

  private static final String FORM =
      """
      form: slip
      title: {en: Slip, zh-CN: 单据}
      recordTitle: subject
      number: {series: slip}
      sections:
        - title: {en: Slip, zh-CN: 单据}
          fields:
            subject: {type: text, title: {en: Subject, zh-CN: 主题}, required: true}
      access:
        create: [everyone]
        read: [everyone]
      """;

  private static final String SERIES =
      """
      series: slip
      title: {en: Slips, zh-CN: 单据编号}
      pattern: "S-{unit.code}-{yyyy}-{000}"
      restarts: yearly
      per: unit
      """;

  private final RecordWorld world = new RecordWorld(pack());
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "clerk", "SH01");
  private final Actor admin = world.administrator("root", "管理员");
  private final RegisterStore store = new RegisterStore(world.database.entities());
  private final Access access = new Access(world.organization, world.currentUser, world.clock);
  private final Reservations reservations =
      new Reservations(
          world.numberStore,
          store,
          world.definitions,
          access,
          world.currentUser,
          world.events,
          world.clock);
  private final NumberRegister register =
      new NumberRegister(
          world.numberStore,
          store,
          world.definitions,
          access,
          new RegisterReaders(access, world.definitions, world.organization, world.currentUser),
          world.events,
          world.clock,
          new TestEvent<NumberVoided>());
  private final NumberEntry entry =
      new NumberEntry(
          world.numberStore, store, world.definitions, access, world.events, world.clock);
  private final RecordNumbers numbers =
      new RecordNumbers(
          world.rows,
          world.desk,
          world.writer,
          world.rights,
          reservations,
          entry,
          List.of(),
          world.events);

  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("slip.form.yaml", FORM);
    pack.put("slip.series.yaml", SERIES);
    return pack;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldKeepABlockForItsHolderAndCountOnBehindIt() {
    assertThat(submitted()).isEqualTo("S-SH01-2026-001");
    assertThat(reserve(3)).containsExactly("S-SH01-2026-002", "S-SH01-2026-003", "S-SH01-2026-004");
    assertThat(submitted()).isEqualTo("S-SH01-2026-005");

    UUID draft = draft();
    assertThat(as(zhao, () -> reservations.usable(List.of("slip")))).isEmpty();
    assertThat(as(li, () -> numbers.usable(draft)))
        .extracting(RegisteredNumber::number)
        .containsExactly("S-SH01-2026-002", "S-SH01-2026-003", "S-SH01-2026-004");

    as(li, () -> numbers.use(draft, "S-SH01-2026-003"));
    RecordView done = as(li, () -> world.records.submit(draft, world.records.get(draft).version()));

    assertThat(done.number()).contains("S-SH01-2026-003");
    assertThat(submitted()).isEqualTo("S-SH01-2026-006");
    assertThat(complete().count(NumberState.RESERVED)).isEqualTo(2);
    assertThat(complete().isComplete()).isTrue();
    assertThat(complete().gaps()).isEmpty();
  }

  @Test
  void shouldNotGiveAKeptNumberTwiceNorToAnother() {
    reserve(1);
    UUID first = draft();
    UUID second = draft();
    as(li, () -> numbers.use(first, "S-SH01-2026-001"));

    assertThatThrownBy(() -> as(li, () -> numbers.use(second, "S-SH01-2026-001")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("numbering.not-reserved");
    assertThatThrownBy(() -> as(li, () -> numbers.use(first, "S-SH01-2026-001")))
        .hasMessageContaining("record.has-number");
  }

  @Test
  void shouldMakeVoidWhatWasNotUsedInTimeAndNeverGiveItAgain() {
    reserve(2);
    ReservationSweep sweep =
        new ReservationSweep(store, world.database.transactions(), world.clock);

    sweep.run();
    assertThat(complete().count(NumberState.RESERVED)).isEqualTo(2);
    world.clock.at(
        Instant.parse("2026-05-01T00:00:00Z"),
        () -> {
          sweep.run();
          return null;
        });

    assertThat(complete().count(NumberState.VOID)).isEqualTo(2);
    assertThat(complete().isComplete()).isTrue();
    assertThat(submitted()).isEqualTo("S-SH01-2026-003");
  }

  @Test
  void shouldGoOnBehindNumbersThatWereGivenBeforeAndSayWhyTheOthersAreMissing() {
    submitted();

    Entered entered =
        as(
            admin,
            () ->
                entry.enter(
                    "slip",
                    List.of("S-SH01-2026-118", "S-SH01-2026-120", "S-SH01-2025-977", "OLD/77"),
                    "Book of 2026"));

    assertThat(entered.count()).isEqualTo(4);
    assertThat(entered.foreign()).containsExactly("OLD/77");
    assertThat(submitted()).isEqualTo("S-SH01-2026-121");
    assertThat(complete().isComplete()).isTrue();
    assertThat(complete().gaps())
        .extracting(Gap::first, Gap::last, Gap::reason)
        .containsExactly(
            tuple("S-SH01-2026-002", "S-SH01-2026-117", Reason.LEAP),
            tuple("S-SH01-2026-119", "S-SH01-2026-119", Reason.LEAP));
    assertThat(complete().gaps().get(0).leap().orElseThrow().reason()).isEqualTo("Book of 2026");
    assertThatThrownBy(
            () -> as(admin, () -> entry.enter("slip", List.of("S-SH01-2026-121"), "again")))
        .hasMessageContaining("numbering.known-already");
  }

  @Test
  void shouldNoticeANumberThatSomebodyRemovedFromTheDatabase() {
    submitted();
    submitted();
    submitted();
    world.database.call(
        () ->
            world
                .database
                .entities()
                .createNativeQuery("delete from docket_number where number = 'S-SH01-2026-002'")
                .executeUpdate());

    assertThat(complete().isComplete()).isFalse();
    assertThat(complete().gaps())
        .extracting(Gap::first, Gap::reason)
        .containsExactly(tuple("S-SH01-2026-002", Reason.UNEXPLAINED));
  }

  @Test
  void shouldPutAnEarlierNumberOnItsRecordAndCountOnBehindIt() {
    submitted();
    UUID draft = adminsDraft();

    as(admin, () -> numbers.enter(draft, "S-SH01-2026-007", "Typed in from the book"));
    RecordView done =
        as(admin, () -> world.records.submit(draft, world.records.get(draft).version()));

    assertThat(done.number()).contains("S-SH01-2026-007");
    assertThat(submitted()).isEqualTo("S-SH01-2026-008");
    assertThat(entryOf("S-SH01-2026-007").record()).isEqualTo(draft);
    assertThat(entryOf("S-SH01-2026-007").note()).isEqualTo("Typed in from the book");
    assertThat(complete().isComplete()).isTrue();
    assertThat(complete().gaps())
        .extracting(Gap::first, Gap::last, Gap::reason)
        .containsExactly(tuple("S-SH01-2026-002", "S-SH01-2026-006", Reason.LEAP));
  }

  @Test
  void shouldPutANumberOfABookOnTheRecordThatHasIt() {
    as(admin, () -> entry.enter("slip", List.of("S-SH01-2026-003"), "Book of 2026"));
    UUID draft = adminsDraft();

    as(admin, () -> numbers.enter(draft, "S-SH01-2026-003", "Typed in"));

    assertThat(entryOf("S-SH01-2026-003").record()).isEqualTo(draft);
    assertThat(entryOf("S-SH01-2026-003").note()).isEqualTo("Book of 2026");
    UUID another = adminsDraft();
    refused(another, "S-SH01-2026-003", "numbering.taken");
  }

  @Test
  void shouldRefuseEarlierNumbersThatAreTakenOrForeignOrNotSaidWhy() {
    submitted();
    reserve(1);
    UUID draft = adminsDraft();

    refused(draft, "S-SH01-2026-001", "numbering.taken");
    refused(draft, "S-SH01-2026-002", "numbering.taken");
    refused(draft, "OLD/77", "numbering.foreign");
    refused(draft, "S-SH01-2026-XYZ", "numbering.foreign");
    assertThatThrownBy(() -> as(admin, () -> numbers.enter(draft, "S-SH01-2026-009", " ")))
        .hasMessageContaining("numbering.reason-missing");
    UUID his = draft();
    assertThatThrownBy(() -> as(li, () -> numbers.enter(his, "S-SH01-2026-009", "mine")))
        .hasMessageContaining("access.administrators-only");
    assertThat(submitted()).isEqualTo("S-SH01-2026-003");
  }

  private void refused(UUID draft, String number, String code) {
    assertThatThrownBy(() -> as(admin, () -> numbers.enter(draft, number, "Typed in")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(code);
  }

  private RegisteredNumber entryOf(String number) {
    RegisterFilter filter =
        new RegisterFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(number));
    return as(admin, () -> register.numbers("slip", filter, 0, 10)).get(0);
  }

  private UUID adminsDraft() {
    return as(admin, () -> world.records.create("slip", json("{'subject': 'A'}")).id());
  }

  @Test
  void shouldKeepTheRegisterToAdministrators() {
    assertThatThrownBy(() -> as(li, () -> register.completeness("slip")))
        .hasMessageContaining("access.registers-not-readable");
    assertThatThrownBy(() -> as(li, () -> entry.enter("slip", List.of("x"), "why")))
        .hasMessageContaining("access.administrators-only");
    assertThatThrownBy(() -> as(li, () -> reservations.reserve("slip", order(1))))
        .hasMessageContaining("access.administrators-only");
  }

  @Test
  void shouldFindEntriesByTheirStateAndAPartOfTheNumber() {
    submitted();
    reserve(2);

    assertThat(found(NumberState.RESERVED, "")).hasSize(2);
    assertThat(found(NumberState.RESERVED, "-003")).containsExactly("S-SH01-2026-003");
    assertThat(found(NumberState.VOID, "")).isEmpty();
    assertThat(found(NumberState.RESERVED, "%")).isEmpty();
  }

  private List<String> found(NumberState state, String text) {
    RegisterFilter filter =
        new RegisterFilter(
            Optional.empty(),
            Optional.of("2026"),
            Optional.of(state),
            Optional.of(text).filter(part -> !part.isEmpty()));
    return as(admin, () -> register.numbers("slip", filter, 0, 10)).stream()
        .map(RegisteredNumber::number)
        .toList();
  }

  private Completeness complete() {
    return as(admin, () -> register.completeness("slip")).stream()
        .filter(one -> one.counter().period().equals("2026"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> reserve(int count) {
    return as(admin, () -> reservations.reserve("slip", order(count))).stream()
        .map(RegisteredNumber::number)
        .toList();
  }

  private Order order(int count) {
    return new Order(
        "",
        Map.of("unit.code", "SH01"),
        count,
        null,
        li.personId(),
        LocalDate.of(2026, 4, 30),
        "Pad of the office");
  }

  private String submitted() {
    return as(li, () -> world.records.createAndSubmit("slip", json("{'subject': 'A'}")))
        .number()
        .orElseThrow();
  }

  private UUID draft() {
    return as(li, () -> world.records.create("slip", json("{'subject': 'A'}")).id());
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }
}
