package org.docket.form.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.definition.ShippedPacks;
import org.docket.expression.EvaluationContext;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.ProblemCollector;
import org.docket.testing.Compilers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind takes what people write, in the fields of the gallery, and refuses the rest in words.
 */
class FieldKindsTest {

  private static final FormDefinition GALLERY =
      Compilers.loader()
          .load(ShippedPacks.all())
          .require()
          .require(FormDefinition.class, "field-gallery");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ProblemCollector problems = new ProblemCollector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "taxRate      | 13                        | \"13\"        | 13%           | 13%",
        "taxRate      | \"6.5\"                   | \"6.5\"       | 6.5%          | 6.5%",
        "price        | \"1234.5\"                | \"1234.50\"   | 1,234.50      | 1,234.50",
        "exportPrice  | 1234.5                    | \"1234.50\"   | USD 1,234.50  | USD 1,234.50",
        "satisfaction | 4                         | 4           | 4 / 5         | 4 / 5",
        "coolant      | {\"amount\":2.50,\"measure\":\"l\"} | {\"amount\":\"2.5\",\"measure\":\"l\"} | 2.5 L | 2.5 升",
        "findings     | \"<p>Oil <b>leaks</b><script>alert(1)</script></p>\" | \"<p>Oil <strong>leaks</strong></p>\" | Oil leaks | Oil leaks",
        "area         | \"injector\"   | {\"code\":\"injector\",\"path\":[\"fuel\",\"injection\",\"injector\"]} | Fuel system / Injection / Injector | 燃油系统 / 喷射装置 / 喷油器",
        "area         | {\"code\":\"unknown-area\"} | {\"code\":\"unknown-area\",\"path\":[\"unknown-area\"]} | Not known yet | 暂不明确",
        "area         | \"冷却系统/水泵\" | {\"code\":\"water-pump\",\"path\":[\"cooling\",\"water-pump\"]} | Cooling system / Water pump | 冷却系统 / 水泵",
        "opensAt      | \"08:30\"                 | \"08:30\"     | 08:30         | 08:30",
        "opensAt      | \"08:30:59\"              | \"08:30\"     | 08:30         | 08:30",
        "journey      | \"PT26H30M\"              | \"P1DT2H30M\" | 1 d 2 h 30 min | 1天2小时30分钟",
        "journey      | \"P2D\"                   | \"P2D\"       | 2 d           | 2天",
        "journey      | \"PT0M\"                  | \"PT0M\"      | 0 min         | 0分钟",
        "replyWithin  | \"P1DT4H\"              | \"P1DT4H\"    | 1 working day 4 h | 1个工作日4小时",
        "replyWithin  | \"P3D\"                 | \"P3D\"       | 3 working days | 3个工作日",
        "manual       | \"https://example.com/d9?x=1\" | \"https://example.com/d9?x=1\" | https://example.com/d9?x=1 | https://example.com/d9?x=1",
        "plate        | \" D9A2602015 \"          | \"D9A2602015\" | D9A2602015   | D9A2602015",
        "keywords     | [\" oil  leak \",\"油路\",\"油路\",\"\"] | [\"oil leak\",\"油路\"] | oil leak, 油路 | oil leak、油路",
        "site         | {\"latitude\":31.23041671,\"longitude\":\"121.4737\"} | {\"latitude\":\"31.230417\",\"longitude\":\"121.473700\"} | 31.230417, 121.473700 | 31.230417, 121.473700",
        "site         | {\"address\":\"军工路2636号\"} | {\"address\":\"军工路2636号\"} | 军工路2636号 | 军工路2636号",
      })
  void shouldKeepWhatPeopleWrite(String key, String sent, String stored, String en, String zh) {
    FieldDefinition field = field(key);

    JsonNode read = read(field, sent);

    assertThat(problems.problems()).isEmpty();
    assertThat(read).as("as it is read again, in every way").isEqualTo(json(stored));
    assertThat(field.kind().display(json(stored), field, Lookups.NOTHING, Locale.ENGLISH))
        .isEqualTo(en);
    assertThat(field.kind().display(json(stored), field, Lookups.NOTHING, Locale.CHINESE))
        .isEqualTo(zh);
    Object value = field.kind().value(json(stored), field, Lookups.NOTHING);
    assertThat(value).isNotNull();
    JsonNode again = field.kind().store(value, field);
    assertThat(again == null || key.equals("findings") ? read : again).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "taxRate      | \"13%\"            | \"Tax rate\" takes a number; '13%' is none",
        "exportPrice  | 1.005              | at most 2 digits",
        "satisfaction | 0                  | 1 to 5 stars",
        "satisfaction | 6                  | 1 to 5 stars",
        "satisfaction | 4.5                | at most 0 digits",
        "coolant      | 5                  | an amount and a measure",
        "coolant      | {\"amount\":\"5\",\"measure\":\"gallon\"} | has no option 'gallon'; the options are: pcs",
        "coolant      | {\"amount\":\"5\"}  | has no option ''",
        "coolant      | {\"amount\":\"5.25\",\"measure\":\"l\"} | at most 1 digits",
        "coolant      | {\"amount\":\"much\",\"measure\":\"l\"} | 'much' is none",
        "area         | \"fuel\"           | \"Area of the engine\": choose the Assembly too",
        "area         | \"oil\"            | there is no item of the list 'oil'",
        "area         | [\"fuel\"]         | there is no item of the list",
        "findings     | {}                 | \"Findings\" takes text",
        "opensAt      | \"25:00\"          | a time such as 08:30",
        "opensAt      | 830                | a time such as 08:30",
        "journey      | \"2 hours\"        | a length of time such as P2DT4H",
        "journey      | \"P\"              | a length of time such as P2DT4H",
        "journey      | \"P1DT\"           | a length of time such as P2DT4H",
        "journey      | \"-PT1H\"          | a length of time such as P2DT4H",
        "journey      | \"P1Y\"            | a length of time such as P2DT4H",
        "replyWithin  | \"P1DT26H\"        | fewer than 24 working hours",
        "manual       | \"javascript:alert(1)\" | a web address",
        "manual       | \"example.com\"    | a web address",
        "manual       | \"https://user:secret@example.com\" | a web address",
        "manual       | \"https://\"       | a web address",
        "plate        | \"two\\nlines\"    | one line of text",
        "keywords     | \"oil\"            | a list of at most 50 words",
        "keywords     | [1]                | takes words",
        "keywords     | [\"this word is far too long to be a useful tag of anything\"] | at most 40 are allowed",
        "site         | {\"latitude\":91,\"longitude\":0} | a latitude from -90 to 90",
        "site         | {\"latitude\":31} | a latitude from -90 to 90",
        "site         | \"Shanghai\"       | a latitude from -90 to 90",
      })
  void shouldSayWhatIsWrong(String key, String sent, String says) {
    assertThat(read(field(key), sent)).isNull();

    assertThat(problems.problems()).hasSize(1);
    assertThat(problems.problems().get(0).message().en()).contains(says);
    assertThat(problems.problems().get(0).message().zh()).matches("(?s).*\\p{IsHan}.*");
  }

  @Test
  void shouldRoundComputedAmountsAsTheFieldSays() {
    BigDecimal halfACent = new BigDecimal("0.125");

    assertThat(field("price").kind().store(halfACent, field("price"))).isEqualTo(json("\"0.13\""));
    assertThat(field("exportPrice").kind().store(halfACent, field("exportPrice")))
        .isEqualTo(json("\"0.12\""));
  }

  @Test
  void shouldRefuseAFileThatIsTooLarge() {
    UUID id = UUID.randomUUID();
    String sent = "[{\"id\":\"" + id + "\"}]";

    assertThat(read(field("photos"), sent, withFile(id, 10L << 20))).hasSize(1);
    assertThat(read(field("photos"), sent, withFile(id, (10L << 20) + 1))).isNull();
    assertThat(problems.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().en())
                    .isEqualTo("\"Photos\" takes files of at most 10 MB; 'pump.png' is larger"));
  }

  private static Lookups withFile(UUID id, long size) {
    Lookups.StoredFile file = new Lookups.StoredFile(id, "pump.png", "image/png", size, "0");
    return (Lookups)
        Proxy.newProxyInstance(
            Lookups.class.getClassLoader(),
            new Class<?>[] {Lookups.class},
            (proxy, method, arguments) ->
                method.getName().equals("file")
                    ? Optional.of(file)
                    : method.invoke(Lookups.NOTHING, arguments));
  }

  @Test
  void shouldShowEveryKindInTheGallery() {
    assertThat(
            GALLERY.fieldsAndColumns().stream()
                .map(field -> field.kind().id())
                .collect(Collectors.toSet()))
        .containsAll(
            FieldKinds.all().stream()
                .map(kind -> kind.id())
                .filter(id -> !id.equals("secret"))
                .toList());
  }

  @Test
  void shouldDescribeEveryKind() throws IOException {
    String described = Files.readString(Path.of("../docs/fields.md"));

    assertThat(FieldKinds.all())
        .allSatisfy(kind -> assertThat(described).contains("\n| `" + kind.id() + "` |"));
  }

  private @Nullable JsonNode read(FieldDefinition field, String sent) {
    return read(field, sent, Lookups.NOTHING);
  }

  private @Nullable JsonNode read(FieldDefinition field, String sent, Lookups lookups) {
    Reading reading =
        new Reading(
            lookups,
            EvaluationContext.of(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai")),
            problems,
            "/data/" + field.key());
    return field.kind().read(json(sent), field, reading);
  }

  private static FieldDefinition field(String key) {
    return GALLERY.field(key).orElseThrow();
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
