package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.Loaded;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.organization.Charts;
import org.docket.organization.OrganizationChart;
import org.docket.organization.OrganizationCompiler;
import org.docket.organization.Person;
import org.docket.organization.Unit;
import org.docket.organization.Who;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.testing.TestPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final EvaluationContext CONTEXT =
      EvaluationContext.of(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"))
          .whileFilling();
  private static final Type.RecordOf UNIT =
      Type.record("unit", Map.of("code", Type.Field.required(Type.TEXT)));
  private static final Type.RecordOf PERSON =
      Type.record(
          "person",
          Map.of("id", Type.Field.required(Type.TEXT), "unit", Type.Field.required(UNIT)));

  private static final String FORM =
      """
      form: f
      title: Test
      recordTitle: '"x"'
      sections:
        - section: s
          title: Section
          fields:
            office: {type: unit, title: Office, search: true}
            hiddenOffice: {type: unit, title: Office}
            helper: {type: person, title: Helper, search: true}
            secret: {type: text, title: Secret}
      """;

  /** CO > EAST > SH01, HZ01; the manager of EAST also serves HZ01, SH01 has its own. */
  private final OrganizationChart chart =
      new Charts()
          .unit("CO", null, null)
          .unit("EAST", "CO", "director")
          .unit("SH01", "EAST", null)
          .unit("HZ01", "EAST", null)
          .person("admin", true, true)
          .person("gone", false, false)
          .post("li", "clerk", "SH01")
          .post("wang", "clerk", "HZ01")
          .post("sh", "manager", "SH01")
          .post("east", "manager", "EAST")
          .post("dir", "director", "EAST")
          .post("audit", "auditor", "CO")
          .post("gone", "auditor", "CO")
          .build();

  private final AccessDecisions decisions = new AccessDecisions(chart, DAY);

  @Test
  void shouldFollowTheDefaultsWhereNothingIsSaid() {
    AccessRules rules = rules("{}");
    Subject record = record("li", "SH01", Set.of("wang"));

    assertThat(who(Verb.CREATE, rules, record)).contains("li", "wang", "audit", "admin");
    assertThat(who(Verb.READ, rules, record)).containsExactly("admin", "li", "wang");
    assertThat(who(Verb.EDIT, rules, record)).isEmpty();
    assertThat(who(Verb.CANCEL, rules, record)).containsExactly("admin", "li");
    assertThat(who(Verb.PRINT, rules, record)).containsExactly("admin", "li", "wang");
    assertThat(who(Verb.ADMINISTER, rules, record)).containsExactly("admin");
  }

  @Test
  void shouldLetReadWhoWasLetWhereTheFormAllowsIt() {
    Subject record =
        new Subject(
            Charts.id("wang"),
            nobody -> false,
            texts -> texts.contains("unit:EAST"),
            Values.of(values("wang", "HZ01")),
            CONTEXT);

    assertThat(who(Verb.READ, rules("{read: [auditor]}"), record))
        .containsExactly("admin", "audit");
    AccessRules grantable = rules("{read: [auditor], grant: [clerk]}");
    assertThat(who(Verb.READ, grantable, record))
        .as("all in the unit and below it")
        .containsExactly("admin", "audit", "dir", "east", "li", "sh", "wang");
    assertThat(who(Verb.GRANT, grantable, record)).as("who is named and reads").contains("li");
    assertThat(who(Verb.EDIT, grantable, record)).isEmpty();
  }

  @Test
  void shouldNotLetPrintWhoMayNotRead() {
    AccessRules reading = rules("{read: [auditor]}");
    List<Who> readers = reading.allowed().get(Verb.READ);
    AccessRules rules =
        new AccessRules(
            "f",
            Map.of(Verb.READ, readers, Verb.PRINT, List.of(new Who.Everyone())),
            Map.of(),
            false);

    assertThat(who(Verb.PRINT, rules, record("sh", "SH01", Set.of())))
        .containsExactly("admin", "audit");
  }

  @Test
  void shouldKnowNobodyWhoHasLeft() {
    assertThat(who(Verb.READ, rules("{read: [auditor]}"), record("gone", "CO", Set.of())))
        .containsExactly("admin", "audit");
  }

  @Test
  void shouldFindTheNearestHolderGoingUp() {
    AccessRules rules = rules("{read: [{position: manager, of: unit}]}");

    assertThat(who(Verb.READ, rules, record("li", "SH01", Set.of())))
        .containsExactly("admin", "sh");
    assertThat(who(Verb.READ, rules, record("li", "HZ01", Set.of())))
        .containsExactly("admin", "east");
  }

  @Test
  void shouldOpenTheOrganizationsFormsToAdministrators() {
    AccessRules plain = rules("{create: [auditor], edit: [auditor]}");
    AccessRules organization =
        new AccessRules(plain.form(), plain.allowed(), plain.fieldReaders(), true);
    Subject record = record("li", "SH01", Set.of());

    assertThat(who(Verb.EDIT, plain, record)).containsExactly("audit");
    assertThat(who(Verb.EDIT, organization, record)).containsExactly("admin", "audit");
    assertThat(who(Verb.CREATE, organization, record)).containsExactly("admin", "audit");
  }

  @Test
  void shouldTakeAPlainWordForAPositionWhenThereIsNoRecordYet() {
    AccessRules rules = rules("{create: [helper], read: [helper]}");
    Map<String, Object> values = values("li", "SH01");
    values.put("helper", person("wang"));
    Subject record =
        new Subject(Charts.id("li"), nobody -> false, nobody -> false, Values.of(values), CONTEXT);

    assertThat(who(Verb.READ, rules, record)).containsExactly("admin", "wang");
    assertThat(who(Verb.CREATE, rules, record)).isEmpty();
  }

  @Test
  void shouldHideFieldsFromThoseWhoAreNotNamed() {
    AccessRules rules =
        load("access: {read: [everyone]}\nfieldAccess: {secret: {read: [creator, auditor]}}")
            .require()
            .require(AccessRules.class, "f");
    Subject record = record("li", "SH01", Set.of());

    assertThat(decisions.hiddenFields(actor("li"), rules, record)).isEmpty();
    assertThat(decisions.hiddenFields(actor("audit"), rules, record)).isEmpty();
    assertThat(decisions.hiddenFields(actor("wang"), rules, record)).containsExactly("secret");
    assertThat(decisions.hiddenFields(actor("admin"), rules, record)).containsExactly("secret");
  }

  /** Every rule, every person, every record: a list shows exactly what can be read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{grant: [auditor]}",
        "{read: [auditor], grant: [administrator]}",
        "{read: [everyone]}",
        "{read: [creator]}",
        "{read: [participants]}",
        "{read: [auditor]}",
        "{read: [administrator]}",
        "{read: [nobody-holds-this]}",
        "{read: [{position: manager, of: unit}]}",
        "{read: [{position: manager, of: creator.unit}]}",
        "{read: [{position: manager, of: office}]}",
        "{read: [{position: manager, of: HZ01}]}",
        "{read: [{position: manager, of: settings.home}]}",
        "{read: [{head: unit}]}",
        "{read: [{head: office}, creator]}",
        "{read: [helper]}",
        "{read: [{person: helper}, {position: manager, of: unit}, auditor]}",
        "{read: [{person: creator}]}",
      })
  void shouldShowInListsWhatCanBeRead(String access) {
    AccessRules rules = rules(access);
    ListFilters filters = new ListFilters(chart, DAY, CONTEXT);
    for (Person person : chart.people()) {
      if (!person.active()) {
        continue;
      }
      Actor actor = actor(person.login());
      RowFilter filter = filters.filter(actor, rules, Values.of(Map.of("settings", settings())));
      for (TestRow row : rows()) {
        assertThat(matches(filter, row))
            .as("%s reads %s under %s", person.login(), row, access)
            .isEqualTo(decisions.may(actor, Verb.READ, rules, row.subject()));
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "access: {reed: [creator]} | definition",
        "access: {read: [{position: manager, of: number}]} | organization.not-a-unit",
        "access: {read: [{person: office}]} | organization.not-a-person",
        "access: {read: ['step:done']} | access.step-in-access",
        "access: {read: [{position: manager, of: hiddenOffice}]} | access.not-for-lists",
        "access: {read: [{head: 'if yes then unit else office'}]} | access.not-for-lists",
        "fieldAccess: {secrt: {read: [creator]}} | access.unknown-field",
      })
  void shouldRefuseWhatCannotWork(String yaml, String code) {
    assertThat(load(yaml).problems())
        .extracting(Problem::code)
        .anySatisfy(found -> assertThat(found).startsWith(code));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "access: {read: [creator, helper, clerk, administrator, everyone]} |",
        "access: {create: [helper]} | helper",
        "access: {read: [clrk]} | clrk",
        "access: {read: [{position: clrk, of: unit}]} | clrk",
        "fieldAccess: {secret: {read: [clerk, clrk]}} | clrk",
      })
  void shouldKnowThePositionsOfTheOrganization(String yaml, String unknown) {
    String organization =
        """
        organization: demo
        title: Demo
        positions: {clerk: {title: Clerk}}
        units: {CO: {title: Company, type: company}}
        people: [{login: li.wei, name: 李薇}]
        """;

    Loaded loaded =
        TestPacks.pack()
            .with("f.form.yaml", FORM + yaml + "\n")
            .with("demo.organization.yaml", organization)
            .load(List.of(new RulesOnly(), new OrganizationCompiler()), new PositionsExist());

    assertThat(loaded.problems())
        .extracting(problem -> problem.message().en().split("'")[1])
        .isEqualTo(unknown == null ? List.of() : List.of(unknown));
  }

  @Test
  void shouldSimplifyFilters() {
    RowFilter mine = new RowFilter.CreatedBy(Charts.id("li"));

    assertThat(RowFilter.anyOf(List.of())).isEqualTo(RowFilter.NOTHING);
    assertThat(RowFilter.anyOf(List.of(mine, RowFilter.NOTHING, mine))).isEqualTo(mine);
    assertThat(RowFilter.anyOf(List.of(mine, RowFilter.EVERYTHING)))
        .isEqualTo(RowFilter.EVERYTHING);
  }

  private record TestRow(String creator, String unit, String office, String helper, String taker) {
    /** Those in the offices of the east may read what has an office. */
    private Set<Grantee> grantees() {
      return office == null
          ? Set.of()
          : Set.of(
              new Grantee(Grantee.Kind.UNIT, office),
              new Grantee(Grantee.Kind.POSITION, "director"),
              Grantee.person(Charts.id("dir")));
    }

    boolean isGrantedTo(Set<String> texts) {
      return grantees().stream().map(Grantee::text).anyMatch(texts::contains);
    }

    Subject subject() {
      Map<String, Object> values = new HashMap<>();
      values.put("creator", person(creator));
      values.put("unit", AccessTest.unit(unit));
      values.put("office", office == null ? null : AccessTest.unit(office));
      values.put("helper", helper == null ? null : person(helper));
      values.put("settings", settings());
      Set<UUID> participants = taker == null ? Set.of() : Set.of(Charts.id(taker));
      return new Subject(
          Charts.id(creator),
          participants::contains,
          this::isGrantedTo,
          Values.of(values),
          CONTEXT);
    }
  }

  private List<TestRow> rows() {
    List<TestRow> rows = new ArrayList<>();
    for (String creator : List.of("li", "wang", "east")) {
      for (Unit unit : chart.units()) {
        rows.add(new TestRow(creator, unit.code(), null, null, null));
        rows.add(new TestRow(creator, unit.code(), "SH01", "wang", "sh"));
        rows.add(new TestRow(creator, unit.code(), "HZ01", "sh", null));
      }
    }
    return rows;
  }

  /** What a database would do with the filter. */
  private boolean matches(RowFilter filter, TestRow row) {
    if (filter instanceof RowFilter.AnyOf any) {
      return any.filters().stream().anyMatch(one -> matches(one, row));
    }
    if (filter instanceof RowFilter.FieldIsOneOf field) {
      String office = row.office;
      String helper = row.helper == null ? null : Charts.id(row.helper).toString();
      String value = field.field().equals("office") ? office : helper;
      return value != null && field.values().contains(value);
    }
    if (filter instanceof RowFilter.OwnedBy owned) {
      return owned.units().contains(row.unit);
    }
    if (filter instanceof RowFilter.CreatedByOneOf created) {
      return created.people().contains(Charts.id(row.creator));
    }
    if (filter instanceof RowFilter.CreatedBy created) {
      return created.person().equals(Charts.id(row.creator));
    }
    if (filter instanceof RowFilter.TakenPartIn taken) {
      return row.taker != null && taken.person().equals(Charts.id(row.taker));
    }
    if (filter instanceof RowFilter.GrantedTo granted) {
      return row.isGrantedTo(granted.grantees());
    }
    return filter instanceof RowFilter.Everything;
  }

  private List<String> who(Verb verb, AccessRules rules, Subject subject) {
    return chart.people().stream()
        .filter(Person::active)
        .map(Person::login)
        .filter(login -> decisions.may(actor(login), verb, rules, subject))
        .toList();
  }

  private Subject record(String creator, String unit, Set<String> participants) {
    Set<UUID> ids = Set.copyOf(participants.stream().map(Charts::id).toList());
    return new Subject(
        Charts.id(creator),
        ids::contains,
        nobody -> false,
        Values.of(values(creator, unit)),
        CONTEXT);
  }

  private static Map<String, Object> values(String creator, String unit) {
    Map<String, Object> values = new HashMap<>();
    values.put("creator", person(creator));
    values.put("unit", unit(unit));
    values.put("settings", settings());
    return values;
  }

  private static Values settings() {
    return Values.of(Map.of("home", unit("SH01")));
  }

  private static RecordValue unit(String code) {
    return RecordValue.of(code, Map.of("code", code));
  }

  private static RecordValue person(String login) {
    String id = Charts.id(login).toString();
    Map<String, String> homes = Map.of("li", "SH01", "wang", "HZ01", "sh", "SH01");
    return RecordValue.of(id, Map.of("id", id, "unit", unit(homes.getOrDefault(login, "EAST"))));
  }

  private static Actor actor(String login) {
    return new Actor(Charts.id(login), login, login, Locale.ENGLISH, login.equals("admin"));
  }

  private static AccessRules rules(String access) {
    return load("access: " + access).require().require(AccessRules.class, "f");
  }

  private static Loaded load(String yaml) {
    return TestPacks.pack().with("f.form.yaml", FORM + yaml + "\n").load(new RulesOnly());
  }

  /** Compiles nothing of a form but its access. */
  private static final class RulesOnly implements DefinitionCompiler<AccessRules> {
    @Override
    public String kind() {
      return "form";
    }

    @Override
    public Class<AccessRules> type() {
      return AccessRules.class;
    }

    @Override
    public AccessRules compile(DefinitionSource source, CompilationContext context) {
      Type.RecordOf settings = Type.record("settings", Map.of("home", Type.Field.required(UNIT)));
      Scope fields =
          Scope.of(
              Map.of(
                  "office", Type.Field.optional(UNIT),
                  "hiddenOffice", Type.Field.optional(UNIT),
                  "helper", Type.Field.optional(PERSON),
                  "secret", Type.Field.optional(Type.TEXT)));
      Scope envelope =
          Scope.of(
              Map.of(
                  "creator", Type.Field.required(PERSON),
                  "unit", Type.Field.required(UNIT),
                  "number", Type.Field.required(Type.NUMBER),
                  "yes", Type.Field.required(Type.YES_NO),
                  "settings", Type.Field.required(settings)));
      return new AccessCompiler(fields, envelope, Set.of("office", "helper"), context.problems())
          .compile(source.key(), source.root());
    }
  }
}
