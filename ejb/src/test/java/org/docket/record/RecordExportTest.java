package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordExportTest {

  private final RecordWorld world = new RecordWorld(Samples.PACK);
  private final Actor clerk = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor manager = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Written written = new Written();

  @BeforeEach
  void fill() {
    UUID customer =
        world.as(
            clerk,
            () ->
                world
                    .records
                    .createAndSubmit(
                        "customer", json("{'code':'C1','name':'东风公司','region':'east'}"))
                    .id());
    for (int i = 1; i <= 3; i++) {
      String order =
          "{'customer':'%s','lines':[{'item':'Piston %d','qty':%d,'price':'100'},{'item':'Seal','qty':1,'price':'0.5'}]}"
              .formatted(customer, i, i);
      world.as(clerk, () -> world.records.createAndSubmit("order", json(order)));
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldWriteTheColumnsOfTheListWithNumbersAndMomentsAsSuch() {
    export(
        clerk,
        new ListRequest("order", "all", Map.of(), "", List.of("number"), 20, null, false),
        false);

    assertThat(written.sheets).containsExactly("All");
    assertThat(written.rows.get(0))
        .containsExactly("Number", "Customer", "Total", "Ordered at", "Created by");
    assertThat(written.rows).hasSize(4);
    List<@Nullable Object> second = written.rows.get(2);
    assertThat(second.get(1)).isEqualTo("东风公司");
    assertThat(second.get(2)).isEqualTo(new BigDecimal("200.50"));
    assertThat(second.get(3)).isInstanceOf(LocalDateTime.class);
  }

  @Test
  void shouldAddAllFieldsAndASheetOfLines() {
    export(clerk, ListRequest.of("order"), true);

    assertThat(written.sheets).containsExactly("All", "Lines");
    assertThat(written.rows).hasSize(1 + 3 + 1 + 6);
    assertThat(written.rows.get(4))
        .containsExactly(
            "Record", "Line", "Item", "Quantity", "Price", "Amount", "Row key", "Record id");
    assertThat(written.rows.get(6).subList(1, 6))
        .containsExactly(
            BigDecimal.valueOf(2),
            "Seal",
            BigDecimal.ONE,
            new BigDecimal("0.50"),
            new BigDecimal("0.50"));
  }

  @Test
  void shouldLeaveOutWhatThePersonMayNotSee() {
    export(manager, ListRequest.of("customer"), true);
    assertThat(written.rows.get(0)).contains("Discount");

    written.rows.clear();
    export(clerk, ListRequest.of("customer"), true);
    assertThat(written.rows.get(0)).contains("Code").doesNotContain("Discount");
  }

  @Test
  void shouldFilterAsTheListDoes() {
    export(
        clerk,
        new ListRequest(
            "order",
            "all",
            Map.of("total", List.of("gt:150")),
            "",
            List.of("-total"),
            20,
            null,
            false),
        false);

    assertThat(written.rows.subList(1, written.rows.size()))
        .extracting(row -> row.get(2))
        .containsExactly(new BigDecimal("300.50"), new BigDecimal("200.50"));
  }

  @Test
  void shouldSayWhatIsWrongBeforeAnythingIsWritten() {
    for (ListRequest wrong :
        List.of(
            new ListRequest("order", "al", Map.of(), "", List.of(), 20, null, false),
            new ListRequest("order", "all", Map.of(), "", List.of("totl"), 20, null, false),
            new ListRequest(
                "order",
                "all",
                Map.of("total", List.of("gt:x")),
                "",
                List.of(),
                20,
                null,
                false))) {
      assertThatThrownBy(() -> export(clerk, wrong, false)).isInstanceOf(ProblemException.class);
    }
    assertThat(written.sheets).isEmpty();
  }

  @Test
  void shouldTakeFewStatementsWhateverTheNumberOfRecords() {
    Statistics statistics = world.database.statistics();
    export(clerk, ListRequest.of("order"), false);
    long few = statistics.getPrepareStatementCount();
    world.as(clerk, this::tenMore);
    statistics.clear();

    export(clerk, ListRequest.of("order"), false);

    assertThat(statistics.getPrepareStatementCount()).isEqualTo(few);
  }

  private int tenMore() {
    String customer = world.lists.list(ListRequest.of("customer")).items().get(0).id().toString();
    for (int i = 0; i < 10; i++) {
      world.records.createAndSubmit(
          "order",
          json("{'customer':'" + customer + "','lines':[{'item':'Bolt','qty':1,'price':'1'}]}"));
    }
    return 10;
  }

  private void export(Actor person, ListRequest request, boolean everything) {
    world.as(
        person,
        () -> {
          world.exports.prepare(request, everything).writing().to(written);
          return written;
        });
  }

  /** Headings are rows too. */
  private static final class Written implements ExportSink {
    private final List<String> sheets = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void sheet(String title, List<String> headings) {
      sheets.add(title);
      rows.add(new ArrayList<>(headings));
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
      rows.add(new ArrayList<>(cells));
    }
  }
}
