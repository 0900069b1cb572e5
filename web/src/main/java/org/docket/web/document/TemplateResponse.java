package org.docket.web.document;

import java.util.Locale;
import org.docket.document.TemplateDefinition;

/** A template that records of a form can be printed with. */
public record TemplateResponse(String key, String title, String form) {

  static TemplateResponse of(TemplateDefinition template, Locale language) {
    return new TemplateResponse(template.key(), template.title().in(language), template.form());
  }
}
