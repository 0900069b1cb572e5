package org.docket.approval.engine;

import java.util.List;
import org.docket.problem.Text;

/** For what the steps of a block are walked. */
public sealed interface Items {

  /** These, each once. */
  record Known(List<Item> items) implements Items {
    public Known {
      items = List.copyOf(items);
    }
  }

  /** The data do not tell; the approval stops and never guesses. */
  record Problematic(Text problem) implements Items {}
}
