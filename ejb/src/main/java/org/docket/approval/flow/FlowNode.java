package org.docket.approval.flow;

import java.util.Optional;
import org.docket.problem.Text;

/**
 * Something that is drawn.
 *
 * @param lane key of whose work it is
 * @param about what else there is to know
 * @param repeat how often people are asked at one and the same task
 * @param called the process or form whose record is started
 */
public record FlowNode(
    String id,
    Kind kind,
    Text name,
    String lane,
    Optional<Text> about,
    Optional<Repeat> repeat,
    Optional<String> called) {

  /** The id of the end that the last step leads to. */
  public static final String END = "end";

  private static final String STEP = "step-";

  public static String idOf(String step) {
    return STEP + step;
  }

  /** Key of the step that is drawn; empty for gateways, starts and ends. */
  public Optional<String> step() {
    return id.startsWith(STEP) ? Optional.of(id.substring(STEP.length())) : Optional.empty();
  }

  /** As BPMN calls it, and how large it is drawn. */
  public enum Kind {
    START("startEvent", 36, 36),
    END("endEvent", 36, 36),
    /** Ends the whole approval, whatever else is open. */
    STOP("endEvent", 36, 36),
    PEOPLE("userTask", 120, 80),
    /** Waits for the end of another record. */
    CALL("callActivity", 120, 80),
    /** Starts another record and goes on. */
    SEND("sendTask", 120, 80),
    /** Waits for time to pass or for something to become true. */
    WAIT("receiveTask", 120, 80),
    /** Another system is called. */
    SERVICE("serviceTask", 120, 80),
    ONE("exclusiveGateway", 50, 50),
    ALL("parallelGateway", 50, 50),
    /** Goes on when some of the branches are done. */
    SOME("complexGateway", 50, 50);

    private final String element;
    private final int width;
    private final int height;

    Kind(String element, int width, int height) {
      this.element = element;
      this.width = width;
      this.height = height;
    }

    public String element() {
      return element;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }

  /**
   * The same task for several people.
   *
   * @param enough when no more answers are needed; empty for all
   */
  public record Repeat(boolean sequential, String times, Optional<String> enough) {}

  static FlowNode of(String id, Kind kind, Text name, String lane) {
    return new FlowNode(id, kind, name, lane, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
