package org.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.docket.document.template.View;

/** A field of a printed record that everybody may see who has the paper. */
public record PublicFact(String title, String value) {

  static PublicFact of(JsonNode printed, Locale language) {
    View view = View.of(printed, language);
    String title = view.property("label").map(Object::toString).orElse("");
    return new PublicFact(title, view.text());
  }
}
