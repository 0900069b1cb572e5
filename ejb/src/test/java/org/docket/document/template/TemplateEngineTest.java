package org.docket.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import org.docket.problem.ProblemCollector;
import org.junit.jupiter.api.Test;

class TemplateEngineTest {

  private static final Map<String, Shape> NAMES =
      Map.of(
          "record",
          Shape.of(
              Map.of(
                  "number", Shape::open, "customer", () -> Shape.of(Map.of("name", Shape::open)))));

  private final TemplateEngine engine = new TemplateEngine();
  private final ProblemCollector problems = new ProblemCollector();

  @Test
  void shouldFillWithEscapedTextsInTheLanguageOfTheDocument() throws JsonProcessingException {
    String body =
        """
        #if($record.urgent)!#end<b>$record.number</b>
        #foreach($row in $record.parts)$foreach.count $row.part × $row.quantity;#end
        $fn.t("Total", "合计") $fn.number($record.total, 2) $fn.capital($record.total) $fn.spelled($record.total)
        #if($record.total > 1000)$record.kind.label: $record.kind#end
        """;
    View record =
        view(
            """
            {"m": {"urgent": {"v": true}, "number": {"v": "A<1>"},
              "total": {"v": "1234.5", "n": true},
              "kind": {"v": "paid", "d": {"en": "Paid", "zh": "自费"}, "t": {"en": "Kind", "zh": "类别"}},
              "parts": {"l": [{"m": {"part": {"v": "泵"}, "quantity": {"v": "2", "n": true}}}]}}}
            """);
    CompiledTemplate template =
        engine.compile("a.vm", body, Map.of("record", Shape.open()), problems);
    assertThat(problems.problems()).isEmpty();
    assertThat(template.fill(Map.of("record", record), Locale.SIMPLIFIED_CHINESE))
        .contains("!<b>A&lt;1&gt;</b>")
        .contains("1 泵 × 2;")
        .contains("合计 1,234.50 壹仟贰佰叁拾肆元伍角整 CNY one thousand two hundred and thirty-four and 50/100")
        .contains("类别: 自费");
  }

  @Test
  void shouldLocateAMisspeltFieldAndSuggestTheRightOne() {
    engine.compile("a.vm", "one\ntwo $record.custmer.name", NAMES, problems);
    assertThat(problems.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("template.property");
              assertThat(problem.location().line()).isEqualTo(2);
              assertThat(problem.message().en()).contains("did you mean 'customer'?");
            });
  }

  @Test
  void shouldCheckMembersOfMembers() {
    engine.compile("a.vm", "$record.customer.nme", NAMES, problems);
    assertThat(problems.problems())
        .extracting(p -> p.message().en())
        .first()
        .asString()
        .contains("did you mean 'name'?");
  }

  private static View view(String json) throws JsonProcessingException {
    return View.of(new ObjectMapper().readTree(json), Locale.SIMPLIFIED_CHINESE);
  }
}
