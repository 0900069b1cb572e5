package org.docket.web.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.docket.record.RecordView;

/** What another feature adds to the answer about a record: open tasks, templates to print. */
public interface RecordPart {

  void add(RecordView record, ObjectNode answer, Locale language);
}
