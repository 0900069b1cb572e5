package org.docket.web.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.docket.document.Documents;
import org.docket.document.TemplateDefinition;
import org.docket.record.RecordView;

/** The templates that the person may print a record with. */
@ApplicationScoped
public class PrintPart implements RecordPart {

  private final Documents documents;

  @Inject
  public PrintPart(Documents documents) {
    this.documents = documents;
  }

  @Override
  public void add(RecordView record, ObjectNode answer, Locale language) {
    ArrayNode print = answer.withObject("/rights").putArray("print");
    if (record.rights().print()) {
      for (TemplateDefinition template : documents.templatesOf(record)) {
        print
            .addObject()
            .put("template", template.key())
            .put("title", template.title().in(language));
      }
    }
  }
}
