package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordHistory.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Amounts in the currency that their record, or their line, names (CTR-02: amount, currency). */
class CurrenciesTest {

  private static final Map<String, String> PACK =
      Map.of(
          "offer.form.yaml",
          """
          form: offer
          title: {en: Offer, zh-CN: 报价}
          recordTitle: '"Offer"'
          sections:
            - title: {en: Offer, zh-CN: 报价}
              fields:
                price: {type: money, currencyFrom: currency, title: Price, search: true}
                share: {type: money, currencyFrom: currency, title: Share, value: price / 3}
                currency:
                  type: choice
                  title: Currency
                  search: true
                  options: {CNY: CNY, USD: USD, JPY: JPY, KWD: KWD}
                costs:
                  type: table
                  title: Costs
                  columns:
                    own: {type: choice, title: Own currency, options: {EUR: EUR, JPY: JPY}}
                    cost: {type: money, currencyFrom: own, title: Cost}
                    fee: {type: money, currencyFrom: currency, title: Fee}
          views:
            - {view: all, title: All, columns: [price, share], sort: [createdAt]}
          access:
            create: [everyone]
            read: [creator]
            edit: [creator]
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldReadAndRoundByTheDigitsOfTheCurrencyWhicheverComesFirst() {
    assertThat(data("{'price': '1000', 'currency': 'JPY'}"))
        .isEqualTo(json("{'price': '1000', 'share': '333', 'currency': 'JPY'}"));
    assertThat(data("{'currency': 'KWD', 'price': '1000.125'}"))
        .isEqualTo(json("{'price': '1000.125', 'share': '333.375', 'currency': 'KWD'}"));
    assertThat(data("{'price': '1000'}"))
        .isEqualTo(json("{'price': '1000.00', 'share': '333.33'}"));
  }

  @Test
  void shouldRefuseMoreDigitsThanTheCurrencyHas() {
    assertThat(problems(() -> offer("{'price': '10.5', 'currency': 'JPY'}")))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("form.too-many-digits", "/data/price"));
    assertThat(
            problems(
                () ->
                    offer(
                        "{'costs': [{'own': 'EUR', 'cost': '1.5'}, {'own': 'JPY', 'cost': '1.5'}]}")))
        .extracting(Problem::pointer)
        .containsExactly("/data/costs/1/cost");
  }

  @Test
  void shouldRefuseAnAmountThatDoesNotFitTheCurrencyChosenAfterwards() {
    RecordView offer = offer("{'price': '10.50', 'currency': 'USD'}");

    List<Problem> problems =
        problems(
            () ->
                world.records.save(
                    offer.id(), offer.version(), json("{'price': '10.50', 'currency': 'JPY'}")));
    assertThat(problems).extracting(Problem::pointer).containsExactly("/data/price");
    assertThat(problems.get(0).message().en()).contains("at most 0 digits");
  }

  @Test
  void shouldShowTheCurrencyInListsAndDifferencesAndInTheTimelineAsItWas() {
    RecordView offer =
        offer(
            "{'price': '1200', 'currency': 'USD', 'costs': [{'own': 'EUR', 'cost': '3', 'fee': '1'}]}");
    RecordView dearer = save(offer, "{'price': '1300', 'currency': 'USD'}");
    save(dearer, "{'price': '1400', 'currency': 'JPY'}");

    assertThat(as(() -> world.lists.list(ListRequest.of("offer"))).items())
        .extracting(item -> item.values().get("price") + " / " + item.values().get("share"))
        .containsExactly("JPY 1,400 / JPY 467");
    assertThat(as(() -> world.comparisons.compare(offer.id(), 1, 3)).differences().toString())
        .contains("USD 1,200.00", "JPY 1,400", "EUR 3.00", "USD 1.00");
    assertThat(changesOf(offer.id(), "price"))
        .containsExactly("USD 1,200.00 → USD 1,300.00", "USD 1,300.00 → JPY 1,400");
  }

  @Test
  void shouldSumOnlyByCurrency() {
    offer("{'price': '10', 'currency': 'USD'}");
    offer("{'price': '5', 'currency': 'USD'}");
    offer("{'price': '7', 'currency': 'JPY'}");

    assertThat(problems(() -> sums(List.of())))
        .extracting(problem -> problem.message().en())
        .singleElement()
        .asString()
        .contains("a group by 'currency'");
    assertThat(as(() -> sums(List.of("currency"))).rows())
        .extracting(row -> row.keys().get(0).title() + "=" + row.figures().get(0))
        .containsExactly("JPY=7", "USD=15");
  }

  private Aggregates sums(List<String> groups) {
    return world.aggregates.of(
        new AggregateRequest(ListRequest.of("offer"), groups, List.of("sum:price")));
  }

  private List<String> changesOf(UUID record, String field) {
    List<String> changes = new ArrayList<>();
    as(() -> world.history.timeline(record))
        .forEach(
            entry ->
                entry.changes().stream()
                    .filter(change -> change.field().equals(field))
                    .map(CurrenciesTest::described)
                    .forEach(changes::add));
    return changes;
  }

  private static String described(Change change) {
    return change.before().orElse("-") + " → " + change.after().orElse("-");
  }

  private JsonNode data(String data) {
    return offer(data).data();
  }

  private RecordView offer(String data) {
    return as(() -> world.records.createAndSubmit("offer", json(data)));
  }

  private RecordView save(RecordView record, String data) {
    return as(() -> world.records.save(record.id(), record.version(), json(data)));
  }

  private List<Problem> problems(Supplier<?> work) {
    try {
      as(work);
      return List.of();
    } catch (ProblemException refused) {
      return refused.problems();
    }
  }

  private <T> T as(Supplier<T> work) {
    return world.as(li, work);
  }
}
