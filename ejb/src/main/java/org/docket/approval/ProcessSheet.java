package org.docket.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.approval.swimlane.FlowChart;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/**
 * The sheet of a process as the live release has it.
 *
 * @param family of the catalogue
 * @param controlled the head: of the edition in force, else as the process says it
 * @param owner unit that owns the process, by its name where the sheet says its code
 * @param chart empty for a process without a chain
 * @param participants positions of the chain, each once
 * @param related processes, with their titles
 */
public record ProcessSheet(
    ProcessDefinition process,
    FormDefinition form,
    Text family,
    Optional<Controlled> controlled,
    SheetStanding standing,
    Optional<Text> owner,
    Optional<Text> coordinator,
    Optional<FlowChart> chart,
    Matrix matrix,
    List<Text> participants,
    List<Text> related,
    List<Text> documents) {

  public ProcessSheet {
    participants = List.copyOf(participants);
    related = List.copyOf(related);
    documents = List.copyOf(documents);
  }

  /**
   * Who answers for what. A and E are those of the chain.
   *
   * @param columns units or positions, as the lanes of the chart
   */
  public record Matrix(List<Column> columns, List<Row> rows) {
    public Matrix {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A unit or position. */
  public record Column(String key, Text title) {}

  /**
   * A main step.
   *
   * @param number as in the box of the chart
   * @param how what is to be done, and by when
   * @param letters by column, such as {@code A,E}
   */
  public record Row(
      String number, Text step, Text how, Map<String, String> letters, Optional<Text> output) {
    public Row {
      letters = Map.copyOf(letters);
    }
  }
}
