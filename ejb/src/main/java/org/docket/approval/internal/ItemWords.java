package org.docket.approval.internal;

import java.util.List;
import org.docket.approval.engine.Inside;
import org.docket.problem.Text;

/** Names a step together with the item that it is about. */
final class ItemWords {

  private ItemWords() {}

  static Text title(Text step, List<Inside> items) {
    Text title = step;
    for (Inside inside : items) {
      Text item = inside.item().title();
      title = Text.of(title.en() + " · " + item.en(), title.zh() + " · " + item.zh());
    }
    return title;
  }
}
