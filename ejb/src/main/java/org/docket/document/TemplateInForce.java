package org.docket.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record is printed with.
 *
 * @param release the release that the template is of
 * @param edition the edition in force; null for a template that is not controlled
 * @param history editions that are or were in force, the latest first
 */
record TemplateInForce(
    TemplateDefinition template,
    UUID release,
    @Nullable TemplateEdition edition,
    List<TemplateEdition> history) {

  TemplateInForce {
    history = List.copyOf(history);
  }

  static TemplateInForce uncontrolled(TemplateDefinition template, UUID release) {
    return new TemplateInForce(template, release, null, List.of());
  }
}
