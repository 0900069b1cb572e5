package org.docket.document.template;

import java.util.Locale;
import java.util.Map;
import org.apache.velocity.Template;

/** A body that passed the checks of the sandbox, ready to be filled. Immutable. */
public final class CompiledTemplate {

  private final TemplateEngine engine;
  private final Template template;

  CompiledTemplate(TemplateEngine engine, Template template) {
    this.engine = engine;
    this.template = template;
  }

  /**
   * The body as HTML.
   *
   * @throws org.docket.problem.ProblemException located in the body, when it reads what is not
   *     there or needs too much
   */
  public String fill(Map<String, View> model, Locale language) {
    return engine.fill(template, model, language);
  }
}
