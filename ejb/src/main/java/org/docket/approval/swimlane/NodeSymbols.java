package org.docket.approval.swimlane;

import java.util.List;
import java.util.Locale;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.swimlane.FlowChart.Exit;
import org.docket.approval.swimlane.FlowChart.Kind;
import org.docket.approval.swimlane.FlowChart.Node;
import org.docket.approval.swimlane.FlowChart.State;

/** The nodes of a chart with what belongs to them. */
final class NodeSymbols {

  private static final String INK = "#1f2933";
  private static final String PALE = "#52606d";

  private final ChartGrid grid;
  private final Locale language;

  NodeSymbols(ChartGrid grid, Locale language) {
    this.grid = grid;
    this.language = language;
  }

  void draw(SvgText svg, Node node, Area area) {
    String state = node.mark().state().name().toLowerCase(Locale.ROOT);
    boolean step = !node.number().isEmpty();
    svg.open(
        "g",
        "class",
        "node " + node.kind().name().toLowerCase(Locale.ROOT),
        "data-state",
        state,
        "role",
        step ? "img" : "",
        "aria-label",
        step ? description(node) : "",
        "aria-current",
        node.mark().state() == State.CURRENT ? "step" : "");
    svg.text("title", description(node));
    outline(svg, node, area);
    if (node.kind() != Kind.JOIN) {
      title(svg, node, area);
    }
    corner(svg, node, area);
    exits(svg, node, area);
    node.document().ifPresent(title -> document(svg, area, node, title.in(language)));
    svg.close("g");
  }

  private String description(Node node) {
    String title = node.title().in(language);
    String state = word(node.mark().state());
    boolean chinese = isChinese();
    String what =
        state.isEmpty() ? title : chinese ? title + "（状态：" + state + "）" : state + ": " + title;
    String by = String.join(chinese ? "、" : ", ", node.mark().by());
    return what
        + (by.isEmpty() ? "" : " · " + by)
        + (node.mark().at().isEmpty() ? "" : " · " + node.mark().at());
  }

  private boolean isChinese() {
    return language.getLanguage().equals("zh");
  }

  private String word(State state) {
    return switch (state) {
      case PLAIN -> "";
      case DONE -> isChinese() ? "已完成" : "done";
      case CURRENT -> isChinese() ? "办理中" : "in progress";
      case WAITING -> isChinese() ? "等待中" : "waiting";
      case EXPECTED -> isChinese() ? "预计" : "expected";
      case OPEN -> isChinese() ? "未到" : "still to come";
      case SKIPPED -> isChinese() ? "已跳过" : "skipped";
    };
  }

  private static String fill(State state) {
    return switch (state) {
      case DONE -> "#e6f4ea";
      case CURRENT -> "#e3efff";
      case WAITING -> "#fff4e0";
      case PLAIN, EXPECTED, OPEN, SKIPPED -> "#ffffff";
    };
  }

  private static String stroke(State state) {
    return switch (state) {
      case DONE -> "#2f855a";
      case CURRENT -> "#1d5fbf";
      case WAITING -> "#b7791f";
      case PLAIN, EXPECTED -> INK;
      case OPEN, SKIPPED -> "#8a97a5";
    };
  }

  private void outline(SvgText svg, Node node, Area area) {
    State state = node.mark().state();
    String path =
        switch (node.kind()) {
          case DECISION -> diamond(area);
          case START, END -> "";
          case JOIN, TASK, LINK, NOTICE, WAIT, SERVICE -> box(area);
        };
    String width = state == State.CURRENT ? "2.4" : "1.2";
    String dash = state == State.SKIPPED ? "3 3" : state == State.EXPECTED ? "7 2" : "";
    if (path.isEmpty()) {
      svg.leaf(
          "rect",
          "class",
          "shape",
          "x",
          area.x(),
          "y",
          area.y(),
          "width",
          area.width(),
          "height",
          area.height(),
          "rx",
          area.height() / 2,
          "fill",
          "#eef2f6",
          "stroke",
          stroke(state),
          "stroke-width",
          width);
    } else {
      svg.leaf(
          "path",
          "class",
          "shape",
          "d",
          path,
          "fill",
          node.kind() == Kind.JOIN ? INK : fill(state),
          "stroke",
          stroke(state),
          "stroke-width",
          width,
          "stroke-dasharray",
          dash);
    }
    if (node.kind() == Kind.LINK) {
      bars(svg, area, state);
    }
  }

  private static String box(Area area) {
    return "M%d %dL%d %dL%d %dL%d %dZ"
        .formatted(
            area.x(),
            area.y(),
            area.right(),
            area.y(),
            area.right(),
            area.bottom(),
            area.x(),
            area.bottom());
  }

  private static String diamond(Area area) {
    int x = area.x() + area.width() / 2;
    int y = area.y() + area.height() / 2;
    return "M%d %dL%d %dL%d %dL%d %dZ"
        .formatted(x, area.y(), area.right(), y, x, area.bottom(), area.x(), y);
  }

  /** A predefined process has a double line at each side (ISO 5807, 9.2.2.2). */
  private static void bars(SvgText svg, Area area, State state) {
    String path =
        "M%d %dL%d %dM%d %dL%d %d"
            .formatted(
                area.x() + 5,
                area.y(),
                area.x() + 5,
                area.bottom(),
                area.right() - 5,
                area.y(),
                area.right() - 5,
                area.bottom());
    svg.leaf("path", "class", "bars", "d", path, "fill", "none", "stroke", stroke(state));
  }

  private void title(SvgText svg, Node node, Area area) {
    List<String> lines = grid.title(node);
    String people = grid.people(node);
    boolean small = node.kind() == Kind.DECISION;
    int pitch = small ? 12 : ChartGrid.LINE;
    int block = lines.size() * pitch + (people.isEmpty() ? 0 : ChartGrid.SMALL_LINE);
    int shift = node.number().isEmpty() ? 0 : 5;
    int y = area.y() + (area.height() - block) / 2 + shift + (small ? 10 : 11);
    int x = area.x() + area.width() / 2;
    State state = node.mark().state();
    for (String line : lines) {
      svg.text(
          "text",
          line,
          "class",
          "title",
          "x",
          x,
          "y",
          y,
          "text-anchor",
          "middle",
          "font-size",
          small ? ChartGrid.TINY : ChartGrid.TITLE,
          "fill",
          state == State.SKIPPED ? "#8a97a5" : INK,
          "font-weight",
          state == State.CURRENT ? "700" : "");
      y += pitch;
    }
    if (!people.isEmpty()) {
      svg.text(
          "text",
          people,
          "class",
          "by",
          "x",
          x,
          "y",
          y,
          "text-anchor",
          "middle",
          "font-size",
          ChartGrid.SMALL,
          "fill",
          PALE);
    }
  }

  private void corner(SvgText svg, Node node, Area area) {
    int inset = node.kind() == Kind.LINK ? 9 : 5;
    if (!node.number().isEmpty()) {
      svg.text(
          "text",
          node.number(),
          "class",
          "number",
          "x",
          area.x() + inset,
          "y",
          area.y() + 13,
          "font-size",
          ChartGrid.SMALL,
          "font-weight",
          "700",
          "fill",
          PALE);
    }
    String sign =
        switch (node.mark().state()) {
          case DONE -> "✓";
          case CURRENT -> "▶";
          case WAITING -> "…";
          case SKIPPED -> "–";
          case PLAIN, EXPECTED, OPEN -> "";
        };
    if (!sign.isEmpty()) {
      svg.text(
          "text",
          sign,
          "class",
          "mark",
          "x",
          area.right() - inset,
          "y",
          area.y() + 13,
          "text-anchor",
          "end",
          "font-size",
          ChartGrid.SMALL,
          "fill",
          stroke(node.mark().state()));
    }
    String kind =
        switch (node.kind()) {
          case NOTICE -> isChinese() ? "告知" : "notice";
          case WAIT -> isChinese() ? "等待" : "wait";
          case SERVICE -> isChinese() ? "系统" : "system";
          case START, END, TASK, LINK, DECISION, JOIN -> "";
        };
    if (!kind.isEmpty() && sign.isEmpty()) {
      svg.text(
          "text",
          kind,
          "class",
          "kind",
          "x",
          area.right() - 5,
          "y",
          area.y() + 12,
          "text-anchor",
          "end",
          "font-size",
          ChartGrid.TINY,
          "fill",
          PALE);
    }
  }

  /** Above the middle first, then below it, where no document is. */
  private void exits(SvgText svg, Node node, Area area) {
    int length = grid.exitLength(node);
    int middle = area.y() + area.height() / 2;
    int above = (node.exits().size() + 1) / 2;
    for (int i = 0; i < node.exits().size(); i++) {
      Exit exit = node.exits().get(i);
      boolean over = i < above;
      int y =
          over
              ? middle - (above - i) * ChartGrid.EXIT + 12
              : middle + (i - above) * ChartGrid.EXIT + 18;
      int end = area.right() + length;
      svg.open("g", "class", "exit");
      svg.text("title", exit.label().in(language) + " → " + exit.end().in(language));
      svg.leaf(
          "path",
          "class",
          "edge",
          "d",
          "M%d %dL%d %d".formatted(area.right(), y, end, y),
          "fill",
          "none",
          "stroke",
          INK,
          "stroke-width",
          "1.1");
      svg.text(
          "text",
          grid.exit(exit),
          "x",
          area.right() + 4,
          "y",
          y - 3,
          "font-size",
          ChartGrid.TINY,
          "fill",
          PALE);
      svg.leaf(
          "circle",
          "class",
          "stop",
          "cx",
          end + 6,
          "cy",
          y,
          "r",
          6,
          "fill",
          "#ffffff",
          "stroke",
          INK,
          "stroke-width",
          "1.1");
      svg.leaf(
          "path",
          "class",
          "edge",
          "d",
          "M%d %dL%d %dM%d %dL%d %d"
              .formatted(end + 3, y - 3, end + 9, y + 3, end + 9, y - 3, end + 3, y + 3),
          "fill",
          "none",
          "stroke",
          INK,
          "stroke-width",
          "1.1");
      svg.close("g");
    }
  }

  /** The symbol of a document (ISO 5807, 9.1.2.5) at the lower right of what produces it. */
  private void document(SvgText svg, Area area, Node node, String title) {
    int x = area.right() + 8;
    int bottom = area.bottom() - 2;
    int top = bottom - grid.documentHeight(node) + 6;
    int right = x + ChartGrid.DOCUMENT_WIDTH;
    int half = x + ChartGrid.DOCUMENT_WIDTH / 2;
    svg.open("g", "class", "document");
    svg.text("title", title);
    svg.leaf(
        "path",
        "class",
        "edge",
        "d",
        "M%d %dL%d %d".formatted(area.right(), top + 12, x, top + 12),
        "fill",
        "none",
        "stroke",
        INK,
        "stroke-width",
        "1.1",
        "stroke-dasharray",
        "2 2");
    svg.leaf(
        "path",
        "class",
        "paper",
        "d",
        "M%d %dL%d %dL%d %dC%d %d %d %d %d %dC%d %d %d %d %d %dZ"
            .formatted(
                x,
                top,
                right,
                top,
                right,
                bottom - 2,
                right - 10,
                bottom - 8,
                half + 10,
                bottom - 8,
                half,
                bottom - 2,
                half - 10,
                bottom + 3,
                x + 10,
                bottom + 3,
                x,
                bottom - 2),
        "fill",
        "#ffffff",
        "stroke",
        INK);
    List<String> lines = grid.document(node);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(
          "text",
          lines.get(i),
          "x",
          half,
          "y",
          top + (i + 1) * ChartGrid.DOCUMENT_LINE,
          "text-anchor",
          "middle",
          "font-size",
          ChartGrid.SMALLEST,
          "fill",
          INK);
    }
    svg.close("g");
  }
}
