package org.docket.record.workbook;

import javax.xml.stream.XMLStreamException;

/** A text in runs of different looks, with how Japanese is pronounced left out. */
final class RichText {

  private RichText() {}

  /** Reads to the end of the element that has begun. */
  static String upTo(String end, Xml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean aloud = false;
    while (xml.next() && !xml.isEndOf(end)) {
      if (xml.isStartOf("rPh") || xml.isEndOf("rPh")) {
        aloud = xml.isStartOf("rPh");
      } else if (xml.isStartOf("t") || xml.isEndOf("t")) {
        inText = xml.isStartOf("t");
      } else if (inText && !aloud && xml.isText()) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }
}
