package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.docket.form.CheckedData;

/** Writes what is typed into a draft: what fits into its data, the rest beside them. */
@ApplicationScoped
public class DraftWriter {

  private final RecordWriter writer;

  @Inject
  public DraftWriter(RecordWriter writer) {
    this.writer = writer;
  }

  /** Writes nothing where nothing changed. */
  public void keep(RecordWork work, JsonNode typed, CheckedData checked) {
    ObjectNode unfit = Unfit.of(work.form(), typed, checked);
    RecordRow row = work.row();
    if (writer.isNew(work) || !checked.data().equals(row.data()) || !unfit.equals(row.unfit())) {
      row.keepUnfit(unfit);
      writer.write(work, checked.data());
    }
  }
}
