package org.docket.record.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.docket.problem.ProblemException;

/** The texts that cells of all sheets name by their place; the only part kept in memory. */
final class SharedTexts {

  private final List<String> texts = new ArrayList<>();
  private final WorkbookLimits limits;
  private long characters;

  SharedTexts(WorkbookLimits limits) {
    this.limits = limits;
  }

  void read(Xml xml) throws XMLStreamException {
    while (xml.next()) {
      if (xml.isStartOf("si")) {
        add(RichText.upTo("si", xml));
      }
    }
  }

  private void add(String text) {
    texts.add(text);
    characters += text.length() + 8L;
    if (characters > limits.texts()) {
      throw new ProblemException(
          WorkbookProblems.tooLarge(
              limits.texts() / 1_000_000 + " million characters of text",
              limits.texts() / 10_000 + " 万个字符"));
    }
  }

  String at(String place) {
    int index = Integer.parseInt(place.strip());
    if (index < 0 || index >= texts.size()) {
      throw new ProblemException(WorkbookProblems.damaged());
    }
    return texts.get(index);
  }
}
