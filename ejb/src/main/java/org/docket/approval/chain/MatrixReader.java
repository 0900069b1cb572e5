package org.docket.approval.chain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.DefinitionSource;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.organization.AuthorityMatrix;
import org.docket.organization.AuthorityMatrix.Places;
import org.docket.organization.AuthorityMatrix.Row;
import org.docket.organization.AuthorityMatrixCheck;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Reads the matrices of a chain: who approves how much. */
final class MatrixReader {

  private final ChainExpressions expressions;
  private final OtherChains chains;
  private final ProblemCollector problems;

  MatrixReader(ChainExpressions expressions, OtherChains chains, ProblemCollector problems) {
    this.expressions = expressions;
    this.chains = chains;
    this.problems = problems;
  }

  /** By key; those whose amount cannot be read are left out. */
  Map<String, AuthorityMatrix> read(DefinitionSource chain) {
    TableFile files = new TableFile(chains, chain, problems);
    Map<String, AuthorityMatrix> matrices = new LinkedHashMap<>();
    chain
        .root()
        .map("matrices")
        .ifPresent(
            written ->
                written
                    .keys()
                    .forEach(
                        key ->
                            matrix(key, written.requireMap(key), files)
                                .ifPresent(matrix -> matrices.put(key, matrix))));
    return matrices;
  }

  private Optional<AuthorityMatrix> matrix(String key, MapNode written, TableFile files) {
    Optional<Compiled> amount = expressions.amount(written);
    List<Row> rows = new ArrayList<>();
    for (MapNode row : written.maps("rows")) {
      rows.add(row(rows.size() + 1, row));
    }
    boolean sound = true;
    if (written.scalar("from").isPresent()) {
      int before = problems.problems().size();
      MatrixFileReader reader = new MatrixFileReader(files, problems);
      rows.addAll(reader.rows(written.scalar("from").get()));
      sound = problems.problems().size() == before;
    }
    Optional<AuthorityMatrix> matrix =
        amount.map(
            sum ->
                new AuthorityMatrix(
                    key,
                    written.requireText("title"),
                    sum,
                    written.scalar("kind").flatMap(expressions::value),
                    written.scalar("unit").flatMap(expressions::unit),
                    rows));
    if (sound) {
      matrix.ifPresent(found -> AuthorityMatrixCheck.check(found, problems));
    }
    return matrix;
  }

  private Row row(int number, MapNode row) {
    return new Row(
        number,
        number(row, "over"),
        number(row, "upTo"),
        row.string("kind"),
        row.string("unit"),
        row.strings("by"),
        row.string("since").map(LocalDate::parse),
        row.string("until").map(LocalDate::parse),
        new Places(row.location(), place(row, "over"), place(row, "upTo"), place(row, "by")));
  }

  private static Optional<BigDecimal> number(MapNode row, String column) {
    return row.scalar(column).map(ScalarNode::text).map(BigDecimal::new);
  }

  private static Location place(MapNode row, String column) {
    return row.find(column).map(Node::location).orElse(row.location());
  }
}
