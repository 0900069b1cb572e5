package org.docket.approval.bpmn;

import java.util.Locale;
import java.util.Optional;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.flow.ChainFlow;
import org.docket.approval.flow.ChainLanes;
import org.docket.approval.flow.Flow;
import org.docket.approval.flow.FlowGraph;
import org.docket.approval.flow.FlowNode;
import org.docket.approval.flow.FlowNode.Kind;
import org.docket.approval.flow.FlowNode.Repeat;
import org.docket.approval.flow.Placed.Area;
import org.docket.approval.flow.Placed.Point;
import org.docket.problem.Text;

/**
 * The chain of a process as a BPMN 2.0 file with its diagram: the elements in the order of the
 * schema of the standard. It describes and is not executable. The same process gives the same
 * bytes.
 */
public final class BpmnFile {

  private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String POSITIONS = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String OURS = "urn:docket:process";
  private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";
  private static final String FORMAL = "bpmn:tFormalExpression";

  private final FlowGraph graph;
  private final Diagram layout;
  private final Locale language;
  private final XmlText xml = new XmlText();

  private BpmnFile(FlowGraph graph, Locale language) {
    this.graph = graph;
    this.layout = new Diagram(graph, language);
    this.language = language;
  }

  /** Of a process that has a chain. */
  public static byte[] of(ProcessDefinition process, ChainLanes lanes, Locale language) {
    return new BpmnFile(ChainFlow.of(process, lanes), language).write();
  }

  private byte[] write() {
    xml.open(
        "bpmn:definitions",
        "xmlns:bpmn",
        MODEL,
        "xmlns:bpmndi",
        DIAGRAM,
        "xmlns:dc",
        POSITIONS,
        "xmlns:di",
        LINES,
        "xmlns:xsi",
        INSTANCE,
        "id",
        "definitions",
        "targetNamespace",
        OURS,
        "expressionLanguage",
        FEEL,
        "exporter",
        "Docket");
    xml.open("bpmn:collaboration", "id", "collaboration")
        .leaf("bpmn:participant", "id", "pool", "name", in(graph.title()), "processRef", process())
        .close();
    xml.open("bpmn:process", "id", process(), "name", in(graph.title()), "isExecutable", "false");
    lanes();
    graph.nodes().forEach(this::node);
    graph.flows().forEach(this::flow);
    xml.close();
    diagram();
    return xml.close().bytes();
  }

  /** A name without colons that does not begin with a digit. */
  private String process() {
    return "process-" + graph.process();
  }

  private String in(Text text) {
    return text.in(language);
  }

  private void lanes() {
    xml.open("bpmn:laneSet", "id", "lanes");
    for (FlowGraph.Lane lane : graph.lanes()) {
      xml.open("bpmn:lane", "id", idOf(lane), "name", in(lane.title()));
      graph.in(lane).forEach(node -> xml.text("bpmn:flowNodeRef", node.id()));
      xml.close();
    }
    xml.close();
  }

  private String idOf(FlowGraph.Lane lane) {
    return "lane-" + graph.lanes().indexOf(lane);
  }

  private void node(FlowNode node) {
    String element = "bpmn:" + node.kind().element();
    Optional<Flow> otherwise = graph.from(node).stream().filter(Flow::otherwise).findFirst();
    if (node.kind() == Kind.ONE && otherwise.isPresent()) {
      xml.open(element, "id", node.id(), "default", otherwise.get().id());
    } else if (node.kind() == Kind.CALL) {
      String called = node.called().orElseThrow();
      xml.open(element, "id", node.id(), "name", in(node.name()), "calledElement", called);
    } else if (in(node.name()).isEmpty()) {
      xml.open(element, "id", node.id());
    } else {
      xml.open(element, "id", node.id(), "name", in(node.name()));
    }
    node.about().ifPresent(about -> xml.text("bpmn:documentation", in(about)));
    graph.into(node).forEach(flow -> xml.text("bpmn:incoming", flow.id()));
    graph.from(node).forEach(flow -> xml.text("bpmn:outgoing", flow.id()));
    if (node.kind() == Kind.PEOPLE) {
      owner(node);
    }
    node.repeat().ifPresent(this::repeat);
    if (node.kind() == Kind.STOP) {
      xml.leaf("bpmn:terminateEventDefinition", "id", node.id() + "-stop");
    }
    xml.close();
  }

  private void owner(FlowNode node) {
    String people =
        graph.lanes().stream()
            .filter(lane -> lane.key().equals(node.lane()))
            .map(lane -> in(lane.title()))
            .findFirst()
            .orElse(node.lane());
    xml.leaf("bpmn:potentialOwner", "id", node.id() + "-people", "name", people);
  }

  private void repeat(Repeat repeat) {
    xml.open(
        "bpmn:multiInstanceLoopCharacteristics",
        "isSequential",
        Boolean.toString(repeat.sequential()));
    xml.text("bpmn:loopCardinality", repeat.times(), "xsi:type", FORMAL);
    repeat
        .enough()
        .ifPresent(enough -> xml.text("bpmn:completionCondition", enough, "xsi:type", FORMAL));
    xml.close();
  }

  private void flow(Flow flow) {
    if (flow.name().isPresent()) {
      String name = in(flow.name().get());
      xml.open(
          "bpmn:sequenceFlow",
          "id",
          flow.id(),
          "name",
          name,
          "sourceRef",
          flow.from(),
          "targetRef",
          flow.to());
    } else {
      xml.open(
          "bpmn:sequenceFlow", "id", flow.id(), "sourceRef", flow.from(), "targetRef", flow.to());
    }
    flow.condition()
        .ifPresent(source -> xml.text("bpmn:conditionExpression", source, "xsi:type", FORMAL));
    xml.close();
  }

  private void diagram() {
    xml.open("bpmndi:BPMNDiagram", "id", "diagram");
    xml.open("bpmndi:BPMNPlane", "id", "plane", "bpmnElement", "collaboration");
    shape("pool", layout.pool(), "isHorizontal", "true");
    for (FlowGraph.Lane lane : graph.lanes()) {
      shape(idOf(lane), layout.lane(lane), "isHorizontal", "true");
    }
    for (FlowNode node : graph.nodes()) {
      shape(node.id(), layout.node(node));
    }
    graph.flows().forEach(this::edge);
    xml.close().close();
  }

  private void shape(String element, Area bounds, String... more) {
    String[] attributes = new String[4 + more.length];
    attributes[0] = "id";
    attributes[1] = "shape-" + element;
    attributes[2] = "bpmnElement";
    attributes[3] = element;
    System.arraycopy(more, 0, attributes, 4, more.length);
    xml.open("bpmndi:BPMNShape", attributes);
    bounds(bounds);
    xml.close();
  }

  private void bounds(Area bounds) {
    xml.leaf(
        "dc:Bounds",
        "x",
        Integer.toString(bounds.x()),
        "y",
        Integer.toString(bounds.y()),
        "width",
        Integer.toString(bounds.width()),
        "height",
        Integer.toString(bounds.height()));
  }

  private void edge(Flow flow) {
    xml.open("bpmndi:BPMNEdge", "id", "edge-" + flow.id(), "bpmnElement", flow.id());
    for (Point point : layout.flow(flow)) {
      xml.leaf("di:waypoint", "x", Integer.toString(point.x()), "y", Integer.toString(point.y()));
    }
    layout
        .label(flow)
        .ifPresent(
            label -> {
              xml.open("bpmndi:BPMNLabel");
              bounds(label);
              xml.close();
            });
    xml.close();
  }
}
