package org.docket.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A template as the handbook shows it.
 *
 * @param template as it is printed today
 * @param revision of a controlled template: the revision in force
 * @param effective of a controlled template: since when it is in force
 */
public record TemplateSample(
    TemplateDefinition template, Optional<Integer> revision, Optional<LocalDate> effective) {

  static TemplateSample of(TemplateInForce current) {
    Optional<TemplateEdition> edition = Optional.ofNullable(current.edition());
    return new TemplateSample(
        current.template(),
        edition.map(TemplateEdition::revision),
        edition.map(TemplateEdition::effective));
  }

  /** The number of a controlled document. */
  public Optional<String> number() {
    return Optional.ofNullable(template.control()).map(TemplateControl::number);
  }
}
