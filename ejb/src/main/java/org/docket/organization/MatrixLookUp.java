package org.docket.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.expression.Values;
import org.docket.organization.AuthorityMatrix.Row;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Looks up in a matrix who approves a record, and says which row it was. */
record MatrixLookUp(AuthorityMatrix matrix, OrganizationChart chart, LocalDate day) {

  /** One for each position of the row; one without people where no row fits. */
  List<Resolution> each(Situation situation) {
    Optional<BigDecimal> amount = value(matrix.amount(), situation).map(BigDecimal.class::cast);
    if (amount.isEmpty()) {
      return nobody(Text.of("the amount is not filled in", "未填写金额"));
    }
    Optional<Unit> unit = matrix.unit().flatMap(choice -> unit(choice, situation));
    List<String> line =
        unit.map(found -> chart.upFrom(found.code()).stream().map(Unit::code).toList())
            .orElse(List.of());
    Optional<String> kind =
        matrix.kind().flatMap(expression -> value(expression, situation)).map(MatrixLookUp::code);
    return matrix
        .find(amount.get(), kind, line, day)
        .map(row -> row.positions().stream().map(each -> holders(each, unit, row)).toList())
        .orElseGet(
            () ->
                nobody(
                    Text.of(
                        "no row covers " + amount.get().toPlainString(),
                        "没有涵盖 " + amount.get().toPlainString() + " 的行")));
  }

  private Resolution holders(String position, Optional<Unit> unit, Row row) {
    List<Person> people =
        unit.map(found -> chart.nearestHolders(position, found.code(), day))
            .filter(near -> !near.isEmpty())
            .orElseGet(() -> chart.holders(position, day));
    Text name = chart.position(position).map(Position::name).orElseGet(() -> Text.same(position));
    Text amounts = row.amounts();
    return new Resolution(
        people.stream().map(Person::id).distinct().toList(),
        Text.of(
            "%s, by row %d of \"%s\" (%s)"
                .formatted(name.en(), row.number(), matrix.title().en(), amounts.en()),
            "%s（“%s”第 %d 行：%s）"
                .formatted(name.zh(), matrix.title().zh(), row.number(), amounts.zh())),
        people.isEmpty());
  }

  private List<Resolution> nobody(Text why) {
    Text both =
        Text.of(
            "\"%s\": %s".formatted(matrix.title().en(), why.en()),
            "“%s”：%s".formatted(matrix.title().zh(), why.zh()));
    return List.of(new Resolution(List.of(), both));
  }

  private Optional<Unit> unit(Who.UnitChoice choice, Situation situation) {
    if (choice instanceof Who.UnitChoice.Code fixed) {
      return chart.unit(fixed.code());
    }
    return value(((Who.UnitChoice.Computed) choice).expression(), situation)
        .flatMap(WhoResolver::unitCode)
        .flatMap(chart::unit);
  }

  private static String code(Object value) {
    @Nullable Object code = value instanceof Values item ? item.get("code") : value;
    return String.valueOf(code);
  }

  private static Optional<Object> value(Compiled expression, Situation situation) {
    return Optional.ofNullable(expression.evaluate(situation.values(), situation.context()));
  }
}
