package org.docket.approval.swimlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;
import org.docket.testing.Compilers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions about the works that one company of the group orders from another. */
class ConditionWordsTest {

  private static final Map<String, Text> UNITS =
      Map.of("SH", Text.of("Shanghai branch", "上海分公司"), "draft", Text.same("Drafting room"));

  private static final CompiledSet SET = Compilers.loader().load(ShippedPacks.all()).require();

  private static final ConditionWords WORDS =
      new ConditionWords(
          SET.require(FormDefinition.class, "works-liaison"),
          code -> Optional.ofNullable(UNITS.get(code)),
          key -> SET.find(FormDefinition.class, key));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "line.code = \"SH\" | line.code = SH | line.code = SH",
        "unit.code = \"BJ\" | Unit = BJ | 所属部门 = BJ",
        "orderNo = \"SH\" | Order number = SH | 订单编号 = SH",
        "unit.name = \"SH\" | Unit · name = SH | 所属部门 · 名称 = SH",
        "sum(costs.amount) > 5 | sum(Costs · Amount) > 5 | 合计(工程款明细 · 金额) > 5",
        "unit.code = \"SH\" | Unit = Shanghai branch | 所属部门 = 上海分公司",
        "not (buyer.code in [\"SH\", \"BJ\"]) | not (Ordering company in [Shanghai branch, BJ])"
            + " | 非 (委托方 属于 [上海分公司, BJ])",
        "buyer.code != supplier.code | Ordering company ≠ Works company | 委托方 ≠ 承接方",
        "creator.id = customer.id | Created by = Party A | 创建人 = 甲方",
        "unit.code = \"draft\" and state = \"draft\" | Unit = Drafting room and State = Draft"
            + " | 所属部门 = Drafting room 且 状态 = 草稿",
        "supplier.legalEntity.code = \"SH\" | Works company · legal entity = Shanghai branch"
            + " | 承接方 · 法人单位 = 上海分公司",
        "costTotal > margin * 40 / 100 | Cost > Margin × 40 ÷ 100 | 核算总价 > 毛利 × 40 ÷ 100",
        "coalesce( margin , -1 ) > 0 or orderNo = \"a/b*c\" | Margin > 0 or Order number = a/b*c"
            + " | 毛利 > 0 或 订单编号 = a/b*c",
        "coalesce(sum(margin), 0) > 1 | first known(sum(Margin), 0) > 1 | 首个非空(合计(毛利), 0) > 1",
        "not(orderNo = \"x\") | Order number ≠ x | 订单编号 ≠ x",
        "count(costs[qty > 1]) > 0 | number(Costs[Quantity > 1]) > 0 | 数量(工程款明细[数量 > 1]) > 0",
        "some line in costs satisfies line.qty > 1 | some of Costs has Costs · Quantity > 1"
            + " | 存在 工程款明细 满足 工程款明细 · 数量 > 1",
        "sum(for c in costs return c.qty * 2) > 1"
            + " | sum(for each of Costs take Costs · Quantity × 2) > 1"
            + " | 合计(对每条 工程款明细 取 工程款明细 · 数量 × 2) > 1",
        "days between(deliverBy, today()) > 3 | days between(Deliver by, today) > 3"
            + " | 间隔天数(交付日期, 今天) > 3",
        "customer.kind = \"oem\" | Party A · Kind = OEM | 甲方 · 客户类型 = 主机厂",
        "unit.type = \"office\" | Unit · kind = Field office | 所属部门 · 类别 = 办事处",
        "if margin > 3 then costTotal else null | if Margin > 3 then Cost else empty"
            + " | 若 毛利 > 3 则 核算总价 否则 空",
        "customer.name != null | Party A · Full name ≠ empty | 甲方 · 单位详细名称 ≠ 空",
        "deliverBy >= createdAt + @\"P1Y6M\" | Deliver by ≥ Created + 1 year 6 months"
            + " | 交付日期 ≥ 创建时间 + 1 年 6 个月",
        "deliverBy < now() - @\"P2DT1H30M\" | Deliver by < now - 2 days 1 hour 30 minutes"
            + " | 交付日期 < 现在 - 2 天 1 小时 30 分钟",
        "not(margin > 3) | not(Margin > 3) | 非(毛利 > 3)",
      })
  void shouldSayWhatPeopleRead(String condition, String en, String zh) {
    assertThat(WORDS.of(condition).en()).isEqualTo(en);
    assertThat(WORDS.of(condition).zh()).isEqualTo(zh);
  }
}
