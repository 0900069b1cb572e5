package org.docket.approval.swimlane;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.internal.TestCharts;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.testing.Compilers;

/** The charts of all shipped processes that have a chain. */
final class ShippedCharts {

  static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** The one of a page of the handbook. */
  static final double RATIO = 146.0 / 268;

  private static final CompiledSet SHIPPED = Compilers.loader().load(ShippedPacks.all()).require();

  private ShippedCharts() {}

  static Stream<String> keys() {
    return SHIPPED.all(ProcessDefinition.class).stream()
        .filter(process -> process.chain().isPresent())
        .map(ProcessDefinition::key);
  }

  static ProcessDefinition process(String key) {
    return SHIPPED.require(ProcessDefinition.class, key);
  }

  static FlowChart of(String key) {
    ProcessDefinition process = process(key);
    return ChartBuilder.of(process, SHIPPED, TestCharts.lanes(process));
  }
}
