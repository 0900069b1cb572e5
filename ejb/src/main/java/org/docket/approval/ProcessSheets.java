package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.docket.approval.internal.WrittenSheets;

/** The sheets of processes as they are live, for whoever has to do with their forms. */
@ApplicationScoped
public class ProcessSheets {

  private final WrittenSheets sheets;

  @Inject
  public ProcessSheets(WrittenSheets sheets) {
    this.sheets = sheets;
  }

  @Transactional
  public ProcessSheet sheet(String process) {
    return sheets.sheet(process);
  }

  /** In the order of the catalogue. */
  @Transactional
  public List<ProcessSheet> all() {
    return sheets.all();
  }
}
