package org.docket.approval.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.GatewayDirection;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.internal.TestCharts;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.testing.Compilers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped chain as a file that a library of others reads, checked against the standard. */
class BpmnFileTest {

  private static final CompiledSet SHIPPED = Compilers.loader().load(ShippedPacks.all()).require();

  static Stream<String> processes() {
    return SHIPPED.all(ProcessDefinition.class).stream()
        .filter(process -> process.chain().isPresent())
        .map(ProcessDefinition::key);
  }

  /** Reading checks the file against the schema of the standard. */
  @ParameterizedTest
  @MethodSource("processes")
  void shouldHaveEveryStepInItsLane(String key) {
    ProcessDefinition process = SHIPPED.require(ProcessDefinition.class, key);
    BpmnModelInstance model = read(process);

    List<String> people =
        ChainMap.of(process.chain().orElseThrow()).steps().stream()
            .filter(step -> step(process, step) instanceof HumanStep)
            .map(step -> "step-" + step)
            .toList();
    Set<String> inLanes =
        model.getModelElementsByType(Lane.class).stream()
            .flatMap(lane -> lane.getFlowNodeRefs().stream())
            .map(FlowNode::getId)
            .collect(Collectors.toSet());

    assertThat(model.getModelElementsByType(UserTask.class))
        .extracting(UserTask::getId)
        .containsExactlyInAnyOrderElementsOf(people);
    assertThat(nodes(model))
        .extracting(FlowNode::getId)
        .containsExactlyInAnyOrderElementsOf(inLanes);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void shouldLeadFromTheStartThroughEveryNodeToAnEnd(String key) {
    BpmnModelInstance model = read(SHIPPED.require(ProcessDefinition.class, key));

    assertThat(nodes(model))
        .allSatisfy(
            node -> {
              boolean start = node.getElementType().getTypeName().equals("startEvent");
              boolean end = node.getElementType().getTypeName().equals("endEvent");
              assertThat(node.getIncoming().isEmpty())
                  .as(node.getId() + " begins")
                  .isEqualTo(start);
              assertThat(node.getOutgoing().isEmpty()).as(node.getId() + " ends").isEqualTo(end);
            });
  }

  /** A join waits for one flow of each branch, never for two that exclude each other. */
  @ParameterizedTest
  @MethodSource("processes")
  void shouldJoinAsManyFlowsAsItSplits(String key) {
    BpmnModelInstance model = read(SHIPPED.require(ProcessDefinition.class, key));
    Collection<Gateway> all =
        model.getModelElementsByType(Gateway.class).stream()
            .filter(gateway -> !(gateway instanceof ExclusiveGateway))
            .toList();

    assertThat(all.stream().mapToInt(gateway -> gateway.getOutgoing().size() - 1).sum())
        .isEqualTo(all.stream().mapToInt(gateway -> gateway.getIncoming().size() - 1).sum());
    assertThat(all)
        .allSatisfy(
            gateway ->
                assertThat(gateway.getGatewayDirection()).isNotEqualTo(GatewayDirection.Mixed));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void shouldDrawNothingOverSomethingElse(String key) {
    BpmnModelInstance model = read(SHIPPED.require(ProcessDefinition.class, key));
    List<BpmnShape> shapes =
        model.getModelElementsByType(BpmnShape.class).stream()
            .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
            .toList();

    assertThat(shapes).hasSameSizeAs(nodes(model));
    for (BpmnShape shape : shapes) {
      for (BpmnShape other : shapes) {
        assertThat(shape != other && overlap(shape.getBounds(), other.getBounds()))
            .as(shape.getId() + " over " + other.getId())
            .isFalse();
      }
    }
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
      for (BpmnShape shape : shapes) {
        boolean own =
            shape.getBpmnElement().equals(flow.getSource())
                || shape.getBpmnElement().equals(flow.getTarget());
        assertThat(!own && crosses(List.copyOf(edge.getWaypoints()), shape.getBounds()))
            .as(flow.getId() + " over " + shape.getId())
            .isFalse();
      }
    }
  }

  private static Object step(ProcessDefinition process, String step) {
    return ChainMap.of(process.chain().orElseThrow()).step(step);
  }

  private static Collection<FlowNode> nodes(BpmnModelInstance model) {
    return model.getModelElementsByType(FlowNode.class);
  }

  private static BpmnModelInstance read(ProcessDefinition process) {
    byte[] file = BpmnFile.of(process, TestCharts.lanes(process), Locale.SIMPLIFIED_CHINESE);
    return Bpmn.readModelFromStream(new ByteArrayInputStream(file));
  }

  private static boolean overlap(Bounds a, Bounds b) {
    return a.getX() < b.getX() + b.getWidth()
        && b.getX() < a.getX() + a.getWidth()
        && a.getY() < b.getY() + b.getHeight()
        && b.getY() < a.getY() + a.getHeight();
  }

  private static boolean crosses(List<Waypoint> line, Bounds box) {
    for (int i = 1; i < line.size(); i++) {
      double left = Math.min(line.get(i - 1).getX(), line.get(i).getX());
      double right = Math.max(line.get(i - 1).getX(), line.get(i).getX());
      double top = Math.min(line.get(i - 1).getY(), line.get(i).getY());
      double bottom = Math.max(line.get(i - 1).getY(), line.get(i).getY());
      if (left < box.getX() + box.getWidth()
          && right > box.getX()
          && top < box.getY() + box.getHeight()
          && bottom > box.getY()) {
        return true;
      }
    }
    return false;
  }
}
