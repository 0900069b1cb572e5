package org.docket.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Lines of a table in groups, each with its sums, and the sums of all. */
class SubtotalsTest {

  private static final String CALL =
      "#subtotals($record.costs, \"kind\", \"what, qty, amount\", \"qty, amount\")";

  private final ProblemCollector problems = new ProblemCollector();

  @Test
  void shouldAskForColumnsThatTheTableHas() {
    String body =
        """
        #subtotals($record.costs, "knd", "what, amont", "amount")
        $fn.size($fn.grouped($record.costs, "kind", "what, amount", "amunt"))
        """;
    Shape line = shape("kind", "what", "qty", "amount");
    Shape costs = Shape.of(Map.of(), () -> line);
    Shape record = Shape.of(Map.of("costs", () -> costs));

    new TemplateEngine().compile("a.vm", body, Map.of("record", record), problems);

    assertThat(problems.problems())
        .extracting(
            problem -> problem.location().line() + ": " + problem.message().en().split("\\?")[0])
        .containsExactly(
            "1: There is no 'knd' here; did you mean 'kind'",
            "1: There is no 'amont' here; did you mean 'amount'",
            "2: There is no 'amunt' here; did you mean 'amount'");
  }

  @Test
  void shouldRefuseSumsThatAreNotShownAndSumsOfTheFirstColumn() {
    for (String sums : List.of("amount", "what", "")) {
      String body = "#subtotals($record.costs, \"kind\", \"what, qty\", \"%s\")".formatted(sums);
      assertThatThrownBy(() -> filled(body, Locale.ENGLISH, List.of(line("air", "Flight", 1, "1"))))
          .isInstanceOfSatisfying(
              ProblemException.class,
              refused -> assertThat(refused.first().code()).isEqualTo("template.arguments"));
    }
  }

  @Test
  void shouldRefuseToAddUpWhatIsNoNumber() {
    String body = "#subtotals($record.costs, \"kind\", \"qty, what\", \"what\")";

    assertThatThrownBy(() -> filled(body, Locale.ENGLISH, List.of(line("air", "Flight", 1, "1"))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly("template.no-sum"));
  }

  @Test
  void shouldAddUpEachGroupAndAllAsTheCellsAreShown() {
    List<String> lines =
        List.of(
            line("air", "Flight <1>", 1, "1200.50"),
            line("inn", "Hotel", 2, "800.00"),
            line("air", "Flight back", 1, "999.50"));

    String english = filled(CALL, Locale.ENGLISH, lines);

    assertThat(english)
        .isEqualTo(
            """
            What | Pieces | Amount
            Flight &lt;1&gt; | 1 | 1,200.50
            Flight back | 1 | 999.50
            Subtotal · air | 2 | 2,200.00
            Hotel | 2 | 800.00
            Subtotal · inn | 2 | 800.00
            Total | 4 | 3,000.00
            """
                .strip());
    assertThat(filled(CALL, Locale.SIMPLIFIED_CHINESE, lines))
        .startsWith("事项 | 件数 | 金额\n")
        .contains("\n小计 · 机票 | 2 | 2,200.00\n")
        .endsWith("\n合计 | 4 | 3,000.00");
  }

  @Test
  void shouldLeaveWhatIsEmptyOutOfTheSumAndNameAGroupWithoutValue() {
    String without =
        "{\"m\": {\"kind\": {}, \"what\": {\"v\": \"Tip\"}, \"qty\": {}, \"amount\": {}}}";

    assertThat(filled(CALL, Locale.ENGLISH, List.of(line("inn", "Hotel", 3, "5.00"), without)))
        .contains("\nTip |  | \nSubtotal · – |  | \nTotal | 3 | 5.00");
    assertThat(filled(CALL, Locale.ENGLISH, List.of())).isEmpty();
  }

  @Test
  void shouldAddUpEachCurrencyForItself() {
    String foreign = line("air", "Visa", 1, "40.00").replace("\"en\": \"40", "\"en\": \"USD 40");

    assertThat(
            filled(
                CALL, Locale.ENGLISH, List.of(foreign, line("air", "Flight", 1, "10.00"), foreign)))
        .endsWith("Total | 3 | USD 80.00<br/>10.00");
  }

  private static Shape shape(String... members) {
    Map<String, Supplier<Shape>> shapes = new HashMap<>();
    for (String member : members) {
      shapes.put(member, Shape::open);
    }
    return Shape.of(shapes);
  }

  /** As a table of the snapshot has it. */
  private static String line(String kind, String what, int qty, String amount) {
    String shown = amount.equals("1200.50") ? "1,200.50" : amount;
    return """
    {"m": {
      "kind": {"v": "%1$s", "d": {"en": "%1$s", "zh": "%2$s"}},
      "what": {"v": "%3$s", "t": {"en": "What", "zh": "事项"}},
      "qty": {"v": "%4$d", "n": true, "t": {"en": "Pieces", "zh": "件数"}},
      "amount": {"v": "%5$s", "n": true, "t": {"en": "Amount", "zh": "金额"},
        "d": {"en": "%6$s", "zh": "%6$s"}}}}
    """
        .formatted(kind, kind.equals("air") ? "机票" : "住宿", what, qty, amount, shown);
  }

  /** The rows of the table, cells apart from each other. */
  private String filled(String body, Locale language, List<String> lines) {
    CompiledTemplate template =
        new TemplateEngine().compile("a.vm", body, Map.of("record", Shape.open()), problems);
    assertThat(problems.problems()).isEmpty();
    String html = template.fill(Map.of("record", record(lines, language)), language);
    return html.replace("\n", "")
        .replaceAll("</t[dh]><t[dh][^>]*>", " | ")
        .replaceAll("</tr>", "\n")
        .replaceAll("<(?!br)[^>]*>", "")
        .strip();
  }

  private static View record(List<String> lines, Locale language) {
    String all = "{\"m\": {\"costs\": {\"l\": [" + String.join(", ", lines) + "]}}}";
    try {
      return View.of((ObjectNode) new ObjectMapper().readTree(all), language);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
