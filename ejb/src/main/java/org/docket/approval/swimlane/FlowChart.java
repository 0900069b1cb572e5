package org.docket.approval.swimlane;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * A chain as it is drawn: numbered boxes in lanes, the ways between them, and how far a record has
 * come where it is the chart of one.
 *
 * @param lanes in order; each has a node
 * @param phases in order; none where the sheet has none
 * @param nodes in reading order
 */
public record FlowChart(List<Lane> lanes, List<Phase> phases, List<Node> nodes, List<Edge> edges) {

  public FlowChart {
    lanes = List.copyOf(lanes);
    phases = List.copyOf(phases);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** Whose work stands in a column. */
  public record Lane(String key, Text title) {}

  /** A band of rows. */
  public record Phase(Text title) {}

  /**
   * Something in a lane.
   *
   * @param number of its row in the matrix; empty for what is no step
   * @param phase counted from 0
   * @param beside the node that it stands beside
   * @param exits outcomes that end the whole approval
   * @param document what the step produces on paper
   */
  public record Node(
      String id,
      Kind kind,
      String number,
      Text title,
      String lane,
      int phase,
      Optional<String> beside,
      List<Exit> exits,
      Optional<Text> document,
      Note note,
      Mark mark) {
    public Node {
      exits = List.copyOf(exits);
    }

    Node standing(Optional<String> other) {
      return new Node(id, kind, number, title, lane, phase, other, exits, document, note, mark);
    }

    Node marked(Mark other) {
      return new Node(id, kind, number, title, lane, phase, beside, exits, document, note, other);
    }
  }

  /** The symbols. */
  public enum Kind {
    START,
    END,
    TASK,
    /** Another process, whose record is started. */
    LINK,
    NOTICE,
    WAIT,
    /** Another system is called. */
    SERVICE,
    /** The data decide. */
    DECISION,
    /** Several ways meet and part again. */
    JOIN
  }

  /** An outcome with which the approval is over. */
  public record Exit(Text label, Text end) {}

  /**
   * What is written level with a node.
   *
   * @param responsible positions, in one text
   */
  public record Note(Optional<Text> responsible, List<Text> remarks) {

    static final Note NONE = new Note(Optional.empty(), List.of());

    public Note {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * How far a record is with a step.
   *
   * @param by who did it, or who is asked
   * @param at when it was done or is due, as it is shown; empty where there is nothing to show
   */
  public record Mark(State state, List<String> by, String at) {

    public static final Mark NONE = new Mark(State.PLAIN, List.of(), "");

    public Mark {
      by = List.copyOf(by);
    }
  }

  /** How far a step is. */
  public enum State {
    /** No record is meant. */
    PLAIN,
    DONE,
    CURRENT,
    WAITING,
    /** On the way that the record will usually take. */
    EXPECTED,
    OPEN,
    SKIPPED
  }

  /**
   * A way.
   *
   * @param taken whether the record has gone it
   */
  public record Edge(String from, String to, Optional<Text> label, boolean taken) {}
}
