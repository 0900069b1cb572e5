package org.docket.web.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.ApprovalPosition;
import org.docket.approval.swimlane.SwimlaneSvg;

/**
 * Where a record stands in its chain, in one language.
 *
 * @param drawing the same as an SVG picture; empty where there is no chain
 */
public record PositionResponse(
    String chain,
    String title,
    List<LaneResponse> lanes,
    List<BoxResponse> boxes,
    List<EdgeResponse> edges,
    String drawing) {

  static final PositionResponse NONE =
      new PositionResponse("", "", List.of(), List.of(), List.of(), "");

  /** A column of the chart. */
  public record LaneResponse(String key, String title) {}

  /**
   * A step.
   *
   * @param state {@code done, current, waiting, expected, open} or {@code skipped}
   */
  public record BoxResponse(
      String step,
      String title,
      String lane,
      String number,
      String state,
      List<String> by,
      Optional<Instant> at,
      Optional<Instant> due,
      Optional<String> counted,
      String kind) {}

  /**
   * A way from step to step.
   *
   * @param taken whether the record has gone this way
   */
  public record EdgeResponse(String from, String to, Optional<String> label, boolean taken) {}

  static PositionResponse of(ApprovalPosition position, Locale language) {
    return new PositionResponse(
        position.chain(),
        position.title().in(language),
        position.lanes().stream()
            .map(lane -> new LaneResponse(lane.key(), lane.title().in(language)))
            .toList(),
        position.boxes().stream().map(box -> box(box, language)).toList(),
        position.edges().stream()
            .map(
                edge ->
                    new EdgeResponse(
                        edge.from(),
                        edge.to(),
                        TaskResponse.in(edge.label(), language),
                        edge.taken()))
            .toList(),
        SwimlaneSvg.picture(position.chart(), language));
  }

  private static BoxResponse box(ApprovalPosition.Box box, Locale language) {
    return new BoxResponse(
        box.step(),
        box.title().in(language),
        box.lane(),
        box.number(),
        box.state().name().toLowerCase(Locale.ROOT),
        box.by(),
        box.at(),
        box.due(),
        TaskResponse.in(box.counted(), language),
        box.kind());
  }
}
