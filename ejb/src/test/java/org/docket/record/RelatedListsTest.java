package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.ListPage.Item;
import org.docket.record.RelatedLists.Answer;
import org.docket.record.RelatedLists.Listing;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of related records: who sees what of them, and what formulas make of them. */
class RelatedListsTest {

  private static final Map<String, String> PACK =
      Map.of(
          "customer.form.yaml",
          """
          form: customer
          title: {en: Customer, zh-CN: 客户}
          recordTitle: name
          sections:
            - title: Customer
              fields:
                name: {type: text, title: Name, required: true, search: true}
                claims: {type: related, title: Claims, form: claim, where: candidate.customer = record, columns: [title, total], sort: [title]}
                claimed: {type: money, title: Claimed, value: sum(claims.total)}
          access: {create: [everyone], read: [everyone], edit: [everyone]}
          """,
          "loan.form.yaml",
          """
          form: loan
          title: {en: Loan, zh-CN: 借款}
          recordTitle: purpose
          sections:
            - title: Loan
              fields:
                purpose: {type: text, title: Purpose, required: true}
                customer: {type: reference, to: customer, title: Customer, search: true}
                amount: {type: money, title: Amount, required: true, search: true}
          access: {create: [everyone], read: [creator], edit: [everyone]}
          """,
          "claim.form.yaml",
          """
          form: claim
          title: {en: Claim, zh-CN: 报销}
          recordTitle: customer.name
          sections:
            - title: Claim
              fields:
                customer: {type: reference, to: customer, title: Customer, search: true}
                least: {type: money, title: From, default: "0"}
                loans:
                  type: related
                  title: Loans
                  form: loan
                  where: candidate.customer = customer and candidate.amount >= least
                  columns: [title, amount]
                  sort: [-amount]
                kept: {type: related, title: As they were, form: loan, where: candidate.customer = customer, columns: [amount], sort: [amount], freeze: true}
                newest: {type: related, title: The largest, form: loan, where: candidate.customer = customer, sort: [-amount], limit: 1}
                others: {type: related, title: Other claims, form: claim, where: candidate.customer = customer and candidate.total > 0}
                gone: {type: related, title: Cancelled, form: loan, where: candidate.customer = customer, states: [cancelled]}
                total: {type: money, title: Total, required: true, search: true}
                open: {type: money, title: Open, value: sum(loans.amount)}
                balance: {type: money, title: Balance, value: total - sum(loans.amount)}
                secretly: {type: integer, title: Hidden, value: count(kept)}
                lines:
                  type: table
                  title: Lines
                  columns:
                    price: {type: money, title: Price}
                    like: {type: integer, title: Loans of that price, value: "count(loans[amount = price])"}
                    all: {type: integer, title: Loans, value: count(loans)}
          rules:
            - {require: count(loans) < 4, say: {en: Too many open loans, zh-CN: 未清借款过多}, at: total}
          access: {create: [everyone], read: [everyone], edit: [everyone]}
          fieldAccess:
            secretly: {read: [{position: manager}]}
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "clerk", "SH01");
  private UUID acme;

  @BeforeEach
  void fill() {
    acme = submit(li, "customer", "{'name':'Acme'}").id();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private RecordView submit(Actor actor, String form, String data) {
    return world.as(actor, () -> world.records.createAndSubmit(form, json(data)));
  }

  private UUID loan(Actor actor, String purpose, int amount) {
    String data = "{'purpose':'%s','customer':'%s','amount':%d}".formatted(purpose, acme, amount);
    return submit(actor, "loan", data).id();
  }

  private Answer ask(Actor actor, String data) {
    return world.as(actor, () -> world.relatedLists.of("claim", null, json(data)));
  }

  private String ofAcme(String more) {
    return "{'customer':'%s'%s}".formatted(acme, more);
  }

  private static Listing list(Answer answer, String field) {
    return answer.lists().stream()
        .filter(one -> one.field().equals(field))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldShowWhatThePersonMayReadAndComputeWithAllOfThem() {
    loan(li, "Harbin", 300);
    loan(wang, "Ningbo", 500);

    Answer seen = ask(li, ofAcme(",'total':1000"));

    assertThat(list(seen, "loans").items()).extracting(Item::title).containsExactly("Harbin");
    assertThat(list(seen, "loans").items().get(0).values()).containsEntry("amount", "300.00");
    assertThat(seen.figures().get("sum(loans.amount)").asText()).isEqualTo("800.00");
    assertThat(seen.figures().get("count(loans) < 4").asBoolean()).isTrue();
    assertThat(seen.figures()).doesNotContainKey("count(kept)");
    assertThat(seen.toString()).doesNotContain("Ningbo").doesNotContain("500");
  }

  @Test
  void shouldStoreWhatFormulasSayWhoeverHandsItIn() {
    loan(li, "Harbin", 300);
    loan(wang, "Ningbo", 500);

    JsonNode data = submit(wang, "claim", ofAcme(",'total':1000")).data();

    assertThat(data.path("open").asText()).isEqualTo("800.00");
    assertThat(data.path("balance").asText()).isEqualTo("200.00");
    assertThat(data.has("loans")).isFalse();
  }

  @Test
  void shouldFollowWhatTheConditionCompares() {
    loan(li, "Harbin", 300);
    loan(li, "Ningbo", 500);

    assertThat(list(ask(li, ofAcme(",'least':400")), "loans").items()).hasSize(1);
    assertThat(list(ask(li, "{}"), "loans").items()).isEmpty();
    assertThat(list(ask(li, ofAcme("")), "newest").items())
        .extracting(Item::title)
        .containsExactly("Ningbo");
  }

  @Test
  void shouldNotBeRelatedToItself() {
    RecordView claim = submit(li, "claim", ofAcme(",'total':10"));
    submit(li, "claim", ofAcme(",'total':20"));

    Answer seen = world.as(li, () -> world.relatedLists.of("claim", claim.id(), json("{}")));

    assertThat(list(seen, "others").items()).hasSize(1);
  }

  @Test
  void shouldListWhatRefersToTheRecord() {
    submit(li, "claim", ofAcme(",'total':10"));
    submit(li, "claim", ofAcme(",'total':20"));

    Answer seen = world.as(li, () -> world.relatedLists.of("customer", acme, json("{}")));

    assertThat(list(seen, "claims").items())
        .extracting(item -> item.values().get("total"))
        .containsExactlyInAnyOrder("10.00", "20.00");
    assertThat(seen.figures().get("sum(claims.total)").asText()).isEqualTo("30.00");
  }

  @Test
  void shouldSayItForEachLine() {
    loan(li, "Harbin", 300);
    loan(li, "Ningbo", 500);
    String lines = ",'total':1,'lines':[{'_id':'a','price':300},{'_id':'b','price':9}]";

    Answer seen = ask(li, ofAcme(lines));

    assertThat(seen.lines().get("lines/a").get("count(loans[amount = price])").asText())
        .isEqualTo("1");
    assertThat(seen.lines().get("lines/b").get("count(loans[amount = price])").asText())
        .isEqualTo("0");
    assertThat(seen.figures().get("count(loans)").asText()).isEqualTo("2");
    JsonNode stored = submit(li, "claim", ofAcme(lines)).data();
    assertThat(stored.at("/lines/0/like").asInt()).isEqualTo(1);
    assertThat(stored.at("/lines/1/all").asInt()).isEqualTo(2);
  }

  @Test
  void shouldRefuseByARuleOverTheList() {
    for (int i = 0; i < 4; i++) {
      loan(wang, "Trip " + i, 100);
    }

    assertThat(refusals(ofAcme(",'total':1")))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("form.rule", "/data/total"));
  }

  private List<Problem> refusals(String data) {
    try {
      submit(li, "claim", data);
      return List.of();
    } catch (ProblemException refused) {
      return refused.problems();
    }
  }

  @Test
  void shouldKeepAFrozenListAsItWas() {
    UUID harbin = loan(li, "Harbin", 300);
    RecordView claim = submit(li, "claim", ofAcme(",'total':1"));
    world.as(
        li,
        () ->
            world.records.save(
                harbin,
                world.records.get(harbin).version(),
                json("{'purpose':'Harbin','amount':999,'customer':'%s'}".formatted(acme))));
    loan(li, "Ningbo", 500);

    Answer seen = world.as(li, () -> world.relatedLists.of("claim", claim.id(), json("{}")));

    assertThat(list(seen, "kept").items())
        .extracting(item -> item.values().get("amount"))
        .containsExactly("300.00");
    assertThat(list(seen, "loans").items()).hasSize(2);
    assertThat(world.as(li, () -> world.relatedLists.of("claim", claim.id(), json("{}"))).lists())
        .isEqualTo(seen.lists());
    assertThat(
            list(
                    world.as(wang, () -> world.relatedLists.of("claim", claim.id(), json("{}"))),
                    "kept")
                .items())
        .isEmpty();
  }

  @Test
  void shouldKeepOnlyWhatCountsUnlessItSaysOtherwise() {
    UUID draft =
        world
            .as(
                li,
                () ->
                    world.records.create(
                        "loan", json("{'purpose':'x','amount':1,'customer':'%s'}".formatted(acme))))
            .id();

    Answer seen = ask(li, ofAcme(""));

    assertThat(draft).isNotNull();
    assertThat(list(seen, "loans").items()).isEmpty();
    assertThat(list(seen, "gone").items()).isEmpty();
  }

  @Test
  void shouldComputeNothingFromAPartOfTooManyRecords() {
    for (int i = 0; i <= 200; i++) {
      loan(wang, "Trip " + i, 1);
    }

    assertThat(refusals(ofAcme(",'total':1")))
        .extracting(Problem::code)
        .contains("form.too-many-related");
    assertThat(ask(wang, ofAcme("")).figures()).doesNotContainKey("sum(loans.amount)");
    assertThat(list(ask(wang, ofAcme("")), "loans").items()).hasSize(200);
    assertThat(list(ask(wang, ofAcme("")), "loans").more()).isTrue();
    assertThat(list(ask(wang, ofAcme("")), "newest").items()).hasSize(1);
  }

  @Test
  void shouldPassOverWhatAClientSendsForIt() {
    loan(li, "Harbin", 300);

    JsonNode data = submit(li, "claim", ofAcme(",'total':1000,'loans':[{'id':'x'}]")).data();

    assertThat(data.path("open").asText()).isEqualTo("300.00");
  }

  @Test
  void shouldBeClosedToWhomeverMayNotReadTheRecord() {
    UUID loan = loan(wang, "Ningbo", 1);

    assertThat(refused(() -> world.as(li, () -> world.relatedLists.of("loan", loan, json("{}")))))
        .isEqualTo("access.no-such-record");
  }

  /** One for each list that formulas or the page need, and none where a form has none. */
  @Test
  void shouldTakeOneStatementForAList() {
    loan(li, "Harbin", 300);
    submit(li, "claim", ofAcme(",'total':1"));
    Statistics statistics = world.database.statistics();

    long plain = counted(statistics, () -> submit(li, "customer", "{'name':'Nordic'}"));
    long claimed = counted(statistics, () -> submit(li, "claim", ofAcme(",'total':1")));
    long asked = counted(statistics, () -> ask(li, ofAcme("")));

    assertThat(plain).as("one list without anything to compute").isLessThanOrEqualTo(8);
    assertThat(claimed).as("two lists, one of them frozen").isLessThanOrEqualTo(9 + 2);
    assertThat(asked).as("five lists, three of them by rights").isLessThanOrEqualTo(2 + 5 + 4);
  }

  private static long counted(Statistics statistics, Runnable what) {
    long before = statistics.getPrepareStatementCount();
    what.run();
    return statistics.getPrepareStatementCount() - before;
  }

  private static String refused(Runnable what) {
    try {
      what.run();
      return "";
    } catch (ProblemException refused) {
      return refused.first().code();
    }
  }
}
