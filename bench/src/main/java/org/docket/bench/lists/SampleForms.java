package org.docket.bench.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A pack of twenty forms with ten fields, eight of them searchable, and a table of lines each. The
 * first holds what the others refer to.
 */
final class SampleForms {

  static final int FORMS = 20;
  static final String PACK = "bench-lists";

  /** The form that is large: more than half of all records. */
  static final String LARGE = key(2);

  /** A form with one record in twenty. */
  static final String MIDDLE = key(3);

  /** The form that records are created in while it is measured. */
  static final String CREATED = key(20);

  static final List<String> STATUSES = List.of("open", "waiting", "checked", "disputed", "lost");
  static final List<String> REGIONS =
      IntStream.rangeClosed(1, 31)
          .mapToObj(number -> String.format(Locale.ROOT, "p%02d", number))
          .toList();

  private static final String PARTNER =
      "      partner: {type: reference, title: {en: Partner, zh-CN: 合作单位}, to: bench-01, required: true, search: true}\n";
  private static final String GRADE =
      "      grade: {type: choice, title: {en: Grade, zh-CN: 等级}, options: {a: A, b: B, c: C}, required: true, search: true}\n";

  /** What others refer to is open to everyone; all else is not. */
  private static final String READERS =
      "participants, creator, {position: office-director, of: unit}, {position: region-manager, of: unit}, service-manager";

  private static final String FORM =
      """
      form: %1$s
      title: {en: Bench %1$s, zh-CN: 测试单 %1$s}
      recordTitle: subject
      sections:
        - title: {en: Order, zh-CN: 订单}
          fields:
            code: {type: text, title: {en: Code, zh-CN: 代码}, required: true, unique: true, search: true, maxLength: 40}
            subject: {type: text, title: {en: Subject, zh-CN: 事由}, required: true, search: true, maxLength: 100}
            status: {type: choice, title: {en: Status, zh-CN: 状况}, options: {%2$s}, required: true, search: true}
            region: {type: choice, title: {en: Region, zh-CN: 省份}, options: {%3$s}, required: true, search: true}
      %4$s      quantity: {type: integer, title: {en: Quantity, zh-CN: 数量}, required: true, min: 0, search: true}
            due: {type: date, title: {en: Due, zh-CN: 期限}, required: true, search: true}
            urgent: {type: yes-no, title: {en: Urgent, zh-CN: 紧急}, default: "false"}
            remark: {type: long-text, title: {en: Remark, zh-CN: 备注}}
            lines:
              type: table
              title: {en: Lines, zh-CN: 明细}
              columns:
                item: {type: text, title: {en: Item, zh-CN: 项目}, required: true, search: true, maxLength: 60}
                quantity: {type: integer, title: {en: Quantity, zh-CN: 数量}, required: true, min: 1}
                price: {type: money, title: {en: Price, zh-CN: 单价}, required: true, min: 0}
                amount: {type: money, title: {en: Amount, zh-CN: 金额}, value: quantity * price}
            amount: {type: money, title: {en: Amount, zh-CN: 金额}, value: sum(lines.amount), search: true}
      views:
        - {view: all, title: {en: All, zh-CN: 全部}, columns: [%5$s], filters: [status, region, due], sort: [-due]}
        - {view: open, title: {en: Open, zh-CN: 未结}, columns: [%5$s], where: status = "open", sort: [due]}
      access:
        create: [everyone]
        read: [%6$s]
        edit: [{position: office-director, of: unit}]
      """;

  private SampleForms() {}

  static String key(int form) {
    return String.format(Locale.ROOT, "bench-%02d", form);
  }

  static boolean isFirst(String form) {
    return form.equals(key(1));
  }

  /** By path. */
  static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "pack.yaml",
        "pack: "
            + PACK
            + "\nversion: 1.0.0\ntitle: {en: Bench of lists, zh-CN: 列表性能测试}\nrequires: [demo-company]\n");
    for (int form = 1; form <= FORMS; form++) {
      files.put(key(form) + ".form.yaml", text(key(form)));
    }
    return files;
  }

  private static String text(String form) {
    String reference = isFirst(form) ? "grade" : "partner";
    String columns = "code, subject, status, region, " + reference + ", amount, quantity, due";
    return FORM.formatted(
        form,
        options(STATUSES),
        options(REGIONS),
        isFirst(form) ? GRADE : PARTNER,
        columns,
        isFirst(form) ? "everyone" : READERS);
  }

  private static String options(List<String> keys) {
    return keys.stream().map(key -> key + ": " + key).collect(Collectors.joining(", "));
  }

  /** As an administrator uploads it. */
  static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var file : files().entrySet()) {
        zip.putNextEntry(new ZipEntry(PACK + "/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
