package org.docket.document.handbook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.docket.approval.ProcessSheet;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.document.TemplateDefinition;
import org.docket.form.FormDefinition;

/** Which numbers and templates belong to the processes that somebody knows. */
record Reach(List<ProcessSheet> sheets, CompiledSet live) {

  List<TemplateDefinition> templates() {
    Set<String> forms =
        sheets.stream().map(sheet -> sheet.form().key()).collect(Collectors.toSet());
    return live.all(TemplateDefinition.class).stream()
        .filter(template -> forms.contains(template.form()))
        .toList();
  }

  List<DefinitionSource> series() {
    Set<String> used = new TreeSet<>();
    for (ProcessSheet sheet : sheets) {
      FormDefinition form = sheet.form();
      if (form.series() != null) {
        used.add(form.series());
      }
      sheet
          .process()
          .chain()
          .ifPresent(
              chain -> {
                ChainMap map = ChainMap.of(chain);
                map.steps().stream()
                    .map(map::step)
                    .filter(HumanStep.class::isInstance)
                    .forEach(step -> ((HumanStep) step).number().ifPresent(used::add));
              });
    }
    for (TemplateDefinition template : templates()) {
      if (template.series() != null) {
        used.add(template.series());
      }
    }
    return used.stream().flatMap(key -> live.source("series", key).stream()).toList();
  }
}
