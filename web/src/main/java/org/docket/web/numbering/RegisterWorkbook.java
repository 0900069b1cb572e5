package org.docket.web.numbering;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.docket.numbering.RegisteredNumber;
import org.docket.problem.Text;
import org.docket.web.form.XlsxSink;
import org.jspecify.annotations.Nullable;

/** A register as a sheet, in the language of the reader. */
final class RegisterWorkbook {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final List<Text> HEADINGS =
      List.of(
          Text.of("Number", "编号"),
          Text.of("Counts for", "范围"),
          Text.of("Period", "期间"),
          Text.of("Value", "序号"),
          Text.of("State", "状态"),
          Text.of("Origin", "来源"),
          Text.of("Given", "取号时间"),
          Text.of("By", "取号人"),
          Text.of("Note", "说明"),
          Text.of("Void since", "作废时间"),
          Text.of("Voided by", "作废人"),
          Text.of("Why void", "作废原因"));

  private final XlsxSink sink;
  private final Locale language;
  private final Function<UUID, @Nullable String> names;

  /**
   * @param names the name of a person; null for one whom nobody knows
   */
  RegisterWorkbook(XlsxSink sink, Locale language, Function<UUID, @Nullable String> names) {
    this.sink = sink;
    this.language = language;
    this.names = names;
  }

  void begin(String title) {
    sink.sheet(title, HEADINGS.stream().map(heading -> heading.in(language)).toList());
  }

  void row(RegisteredNumber number) {
    RegisteredNumber.Voided voided = number.voided();
    sink.row(
        Arrays.asList(
            number.number(),
            number.scope(),
            number.period(),
            number.counted(),
            state(number),
            origin(number),
            number.issuedAt(),
            name(number.issuedBy()),
            number.note(),
            voided == null ? null : voided.at(),
            voided == null ? null : name(voided.by()),
            voided == null ? null : voided.reason()));
  }

  private @Nullable String name(@Nullable UUID person) {
    return person == null ? null : names.apply(person);
  }

  private String state(RegisteredNumber number) {
    return switch (number.state()) {
      case ISSUED -> Text.of("issued", "已使用").in(language);
      case RESERVED -> Text.of("reserved", "预留").in(language);
      case VOID -> Text.of("void", "作废").in(language);
    };
  }

  private String origin(RegisteredNumber number) {
    return switch (number.origin()) {
      case DRAWN -> Text.of("drawn", "系统取号").in(language);
      case RESERVED -> Text.of("reserved", "预留").in(language);
      case ENTERED -> Text.of("entered", "录入").in(language);
    };
  }

  static Response answer(StreamingOutput output, String title) {
    String encoded = URLEncoder.encode(title + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(output, XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"register.xlsx\"; filename*=UTF-8''" + encoded)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
