package org.docket.bench.lists;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What the sample forms are filled with: the same for the same seed, form and place. Values are as
 * uneven as in life: most records are open, few are lost, some provinces and partners have many.
 */
final class SampleRecords {

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 3 * 365;

  private static final List<String> PLACES =
      List.of("上海港", "宁波港", "青岛港", "济南", "杭州", "北京", "太仓", "连云港", "武汉", "重庆");
  private static final List<String> THINGS =
      List.of("发电机组", "柴油机", "增压器", "喷油泵", "冷却系统", "控制柜", "齿轮箱", "滤清器");
  private static final List<String> NEEDS =
      List.of("季度保养", "漏油检修", "异响检查", "更换配件", "年度大修", "调试验收", "紧急抢修");

  private final long seed;

  SampleRecords(long seed) {
    this.seed = seed;
  }

  /**
   * The data of one record.
   *
   * @param place counted from 0 within its form
   * @param partners ids of records of the first form
   */
  ObjectNode data(int form, int place, List<UUID> partners) {
    SplittableRandom random = new SplittableRandom(seed * 31 + form * 1_000_003L + place);
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("code", String.format(Locale.ROOT, "%s-%07d", SampleForms.key(form), place));
    data.put("subject", pick(PLACES, random) + pick(THINGS, random) + pick(NEEDS, random));
    data.put("status", status(random));
    data.put("region", pick(SampleForms.REGIONS, random));
    if (form == 1) {
      data.put("grade", List.of("a", "b", "c").get(random.nextInt(3)));
    } else {
      data.put("partner", pick(partners, random).toString());
    }
    data.put("quantity", (int) (Math.pow(random.nextDouble(), 3) * 500));
    data.put("due", FIRST_DAY.plusDays((long) (Math.sqrt(random.nextDouble()) * DAYS)).toString());
    data.put("urgent", random.nextInt(20) == 0);
    data.put("remark", "第 " + place + " 份单据，请按合同约定的时间办理。");
    data.set("lines", lines(random));
    return data;
  }

  /** One record in two hundred is lost, seven in ten are open. */
  private static String status(SplittableRandom random) {
    int draw = random.nextInt(1000);
    int status = draw < 700 ? 0 : draw < 900 ? 1 : draw < 970 ? 2 : draw < 995 ? 3 : 4;
    return SampleForms.STATUSES.get(status);
  }

  /** Three of them, as a record that is created while it is measured has. */
  private static ArrayNode lines(SplittableRandom random) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (int line = 1; line <= 3; line++) {
      BigDecimal price =
          BigDecimal.valueOf(Math.exp(random.nextDouble() * 9)).setScale(2, RoundingMode.HALF_UP);
      lines
          .addObject()
          .put("item", pick(THINGS, random) + " " + line)
          .put("quantity", 1 + random.nextInt(9))
          .put("price", price.toPlainString());
    }
    return lines;
  }

  /** The first ones much more often than the last. */
  private static <T> T pick(List<T> values, SplittableRandom random) {
    return values.get((int) (Math.pow(random.nextDouble(), 2) * values.size()));
  }
}
