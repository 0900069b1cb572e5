package org.docket.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.event.Represented;
import org.docket.organization.internal.OrganizationObserver;
import org.docket.organization.internal.OrganizationStore;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganizationTest {

  private static final Text SHANGHAI = Text.of("Shanghai office", "上海办事处");

  private final TestDatabase database = TestDatabase.h2();
  private final OrganizationStore store = new OrganizationStore(database.entities());
  private final DocketClock clock = new DocketClock();
  private final Organization organization =
      new Organization(store, database.transactions(), clock, Map::of);
  private final OrganizationObserver observer =
      new OrganizationObserver(store, organization, clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void shouldFollowTheRecords() {
    unit("CO", null);
    unit("SH01", "CO");
    position("manager");
    UUID chen = person("chen.jie", "陈杰");
    appointment(chen, "manager", "CO");

    assertThat(organization.unit("SH01").orElseThrow().path()).isEqualTo("/CO/SH01/");
    assertThat(organization.holders("manager", "SH01"))
        .extracting(Person::name)
        .containsExactly("陈杰");
    assertThat(organization.people("陈", 10)).extracting(Person::id).containsExactly(chen);
    assertThat(organization.homeUnit(chen)).map(Unit::code).contains("CO");
  }

  @Test
  void shouldKnowTheCompanyInLawOfEachUnit() {
    unit("CO", null);
    unit("SH01", "CO");
    Map<String, Object> works = unitValues("HDE", "CO");
    works.put("legalEntity", true);
    follow("unit", Ids.next(), works);
    unit("WRK", "HDE");

    assertThat(organization.chart().legalEntity("WRK")).map(Unit::code).contains("HDE");
    assertThat(organization.chart().legalEntity("HDE")).map(Unit::code).contains("HDE");
    assertThat(organization.chart().legalEntity("SH01"))
        .as("nothing is marked: the topmost")
        .map(Unit::code)
        .contains("CO");
    assertThat(organization.chart().legalEntity("nowhere")).isEmpty();
  }

  @Test
  void shouldNameUnitsAndPositionsInBothLanguagesAndFindThemByEither() {
    Map<String, Object> office = unitValues("SH01", null);
    office.putAll(Map.of("name", "上海办事处", "englishName", "Shanghai office"));
    UUID record = follow("unit", Ids.next(), office);
    follow(
        "position",
        Ids.next(),
        Map.of("code", "tech", "name", "技术人员", "englishName", "Technician"));

    assertThat(organization.unit("SH01")).map(Unit::name).contains(SHANGHAI);
    assertThat(organization.units("shanghai", 9)).extracting(Unit::code).containsExactly("SH01");
    assertThat(organization.units("上海", 9)).extracting(Unit::code).containsExactly("SH01");
    assertThat(organization.chart().positions("technic", 9)).hasSize(1);
    assertThat(organization.chart().positions("技术", 9)).hasSize(1);

    office.remove("englishName");
    follow("unit", record, office);

    assertThat(organization.unit("SH01")).map(Unit::name).contains(Text.same("上海办事处"));
    assertThat(organization.units("shanghai", 9)).isEmpty();
  }

  @Test
  void shouldShowAChangeInItsOwnTransactionAndForgetItWhenThatFails() {
    unit("CO", null);

    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      observer.follow(notice("unit", Ids.next(), unitValues("NEW", "CO")));
                      assertThat(organization.unit("NEW")).isPresent();
                      throw new IllegalStateException("undo");
                    }))
        .hasMessage("undo");

    assertThat(organization.unit("NEW")).isEmpty();
  }

  @Test
  void shouldSeeWhatAnotherServerChanged() throws InterruptedException {
    Organization other = new Organization(store, database.transactions(), clock, Map::of);
    assertThat(other.unit("CO")).isEmpty();

    unit("CO", null);
    Thread.sleep(1_100);

    assertThat(other.unit("CO")).isPresent();
  }

  @Test
  void shouldMoveAUnitWithAllBelowIt() {
    unit("A", null);
    unit("B", null);
    UUID moving = unit("A1", "A");
    unit("A11", "A1");

    follow("unit", moving, unitValues("A1", "B"));

    assertThat(organization.unit("A11").orElseThrow().path()).isEqualTo("/B/A1/A11/");
  }

  @Test
  void shouldHaveAnActingHeadBesideTheHead() {
    unit("CO", null);
    position("manager");
    UUID chen = person("chen.jie", "陈杰");
    UUID wang = person("wang.fang", "王芳");
    follow("appointment", Ids.next(), post(chen, "manager", "CO", Map.of("head", true)));
    UUID acting = Ids.next();
    follow("appointment", acting, post(wang, "manager", "CO", Map.of("acting", true)));

    assertThat(organization.head("CO")).extracting(Person::login).containsExactly("wang.fang");
    refused(
        "appointment",
        Ids.next(),
        post(chen, "manager", "CO", Map.of("acting", true)),
        "organization.two-acting-heads");

    follow("appointment", acting, post(wang, "manager", "CO", Map.of("acting", false)));
    assertThat(organization.head("CO")).extracting(Person::login).containsExactly("chen.jie");
  }

  @Test
  void shouldRefuseWhatWouldMakeTheOrganisationUnsound() {
    UUID company = unit("CO", null);
    UUID office = unit("SH01", "CO");
    position("manager");
    UUID chen = person("chen.jie", "陈杰");
    UUID wang = person("wang.fang", "王芳");
    follow("appointment", Ids.next(), post(chen, "manager", "SH01", Map.of("head", true)));

    refused("unit", company, unitValues("CO", "SH01"), "organization.unit-cycle");
    refused("unit", Ids.next(), unitValues("SH01", "CO"), "organization.duplicate-unit");
    refused("unit", Ids.next(), unitValues("X", "SH10"), "organization.unknown-unit");
    refused("unit", office, unitValues("SH02", "CO"), "organization.code-is-fixed");
    refused("unit", Ids.next(), unitValues("a/b", "CO"), "organization.bad-code");
    refused("person", Ids.next(), personValues("chen.jie", "x"), "organization.duplicate-login");
    refused("person", Ids.next(), personValues("Chen Jie", "x"), "organization.bad-login");
    refused("person", Ids.next(), Map.of("login", "x.y"), "organization.missing-value");
    refused(
        "appointment",
        Ids.next(),
        post(wang, "manger", "SH01", Map.of()),
        "organization.unknown-position");
    refused(
        "appointment",
        Ids.next(),
        post(wang, "manager", "SH01", Map.of("head", true)),
        "organization.two-heads");
    refused(
        "appointment",
        Ids.next(),
        post(wang, "manager", "SH01", Map.of("head", true, "acting", true)),
        "organization.head-and-acting");
    refused(
        "appointment",
        Ids.next(),
        post(
            wang,
            "manager",
            "SH01",
            Map.of("from", LocalDate.of(2026, 3, 2), "to", LocalDate.of(2026, 3, 1))),
        "organization.dates-reversed");
    assertThatThrownBy(
            () -> database.run(() -> observer.follow(cancelled("unit", office, "SH01", "CO"))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("organization.unit-in-use");
  }

  @Test
  void shouldSuggestTheUnitThatWasMeant() {
    unit("SH01", null);

    assertThatThrownBy(() -> follow("unit", Ids.next(), unitValues("X", "SH10")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.first().message().in(Locale.CHINESE)).contains("是否指“SH01”？");
              assertThat(e.first().pointer()).isEqualTo("/parent");
            });
  }

  @Test
  void shouldLetTheRecordOfTheFirstAdministratorTakeHimOver() {
    Person first =
        database.call(() -> store.addPerson("admin", "Administrator", Locale.ENGLISH, true));
    UUID record = Ids.next();
    Map<String, Object> values = personValues("admin", "管理员");
    values.put("administrator", true);

    follow("person", record, values);

    assertThat(organization.person("admin").orElseThrow().id()).isEqualTo(first.id());
    assertThat(organization.person("admin").orElseThrow().name()).isEqualTo("管理员");
    refused("person", record, personValues("admin", "管理员"), "organization.last-administrator");
  }

  @Test
  void shouldKeepTheNameOfSomebodyWhoLeftAndGiveHimNoPost() {
    unit("CO", null);
    position("clerk");
    UUID li = person("li.wei", "李伟");
    appointment(li, "clerk", "CO");
    Map<String, Object> left = personValues("li.wei", "李伟");
    left.put("active", false);

    follow("person", li, left);

    assertThat(organization.person(li)).map(Person::name).contains("李伟");
    assertThat(organization.holders("clerk")).isEmpty();
    assertThat(organization.people("", 10)).isEmpty();
  }

  @Test
  void shouldIgnoreRecordsThatRepresentSomethingElse() {
    follow("account-lock", Ids.next(), Map.of());

    assertThat(organization.chart().units()).isEmpty();
  }

  private UUID unit(String code, String parent) {
    return follow("unit", Ids.next(), unitValues(code, parent));
  }

  private void position(String code) {
    follow("position", Ids.next(), Map.of("code", code, "name", code));
  }

  private UUID person(String login, String name) {
    return follow("person", Ids.next(), personValues(login, name));
  }

  private void appointment(UUID person, String position, String unit) {
    follow("appointment", Ids.next(), post(person, position, unit, Map.of()));
  }

  private static Map<String, Object> unitValues(String code, String parent) {
    Map<String, Object> values = new HashMap<>(Map.of("code", code, "name", code));
    if (parent != null) {
      values.put("parent", parent);
    }
    return values;
  }

  private static Map<String, Object> personValues(String login, String name) {
    return new HashMap<>(Map.of("login", login, "name", name));
  }

  private static Map<String, Object> post(
      UUID person, String position, String unit, Map<String, Object> more) {
    Map<String, Object> values =
        new HashMap<>(Map.of("person", person, "position", position, "unit", unit));
    values.putAll(more);
    return values;
  }

  private void refused(String what, UUID record, Map<String, Object> values, String code) {
    assertThatThrownBy(() -> follow(what, record, values))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.first().code()).isEqualTo(code));
  }

  private UUID follow(String what, UUID record, Map<String, Object> values) {
    database.run(() -> observer.follow(notice(what, record, values)));
    return record;
  }

  private static Represented notice(String what, UUID record, Map<String, Object> values) {
    return new Represented(what, record, values, Map.of(), false);
  }

  private static Represented cancelled(String what, UUID record, String code, String parent) {
    return new Represented(what, record, unitValues(code, parent), Map.of(), true);
  }
}
