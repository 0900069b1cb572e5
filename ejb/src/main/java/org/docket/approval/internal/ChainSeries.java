package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.record.DrawnSeries;

/** The series that the steps of a chain draw from. */
@ApplicationScoped
public class ChainSeries implements DrawnSeries {

  private final Processes processes;

  @Inject
  public ChainSeries(Processes processes) {
    this.processes = processes;
  }

  @Override
  public Set<String> of(String form, UUID release) {
    return processes
        .withChain(form, release)
        .flatMap(process -> process.chain())
        .map(ChainSeries::drawn)
        .orElse(Set.of());
  }

  private static Set<String> drawn(ChainDefinition chain) {
    ChainMap map = ChainMap.of(chain);
    Set<String> series = new LinkedHashSet<>();
    for (String key : map.steps()) {
      if (map.step(key) instanceof HumanStep step) {
        step.number().ifPresent(series::add);
      }
    }
    return series;
  }
}
