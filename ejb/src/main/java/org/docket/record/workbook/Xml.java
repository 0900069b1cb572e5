package org.docket.record.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.docket.problem.ProblemException;

/** A part of a workbook, element by element. Declarations of entities are refused unread. */
final class Xml implements AutoCloseable {

  private static final int DEEPEST = 100;

  private final InputStream in;
  private final XMLStreamReader reader;
  private int depth;

  Xml(InputStream in) throws XMLStreamException {
    this.in = in;
    this.reader = factory().createXMLStreamReader(in);
  }

  /** The one of the JDK, whatever other libraries offer. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  boolean next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new ProblemException(
          WorkbookProblems.hostile("it declares entities, which no spreadsheet does", "其中声明了实体"));
    }
    follow(event);
    return true;
  }

  private void follow(int event) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    if (depth > DEEPEST) {
      throw new ProblemException(
          WorkbookProblems.hostile("its elements are nested without end", "元素嵌套过深"));
    }
  }

  boolean isStartOf(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean isEndOf(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  boolean isText() {
    return reader.isCharacters();
  }

  String text() {
    return reader.getText();
  }

  /** Empty when there is none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  String attribute(String namespace, String name) {
    String value = reader.getAttributeValue(namespace, name);
    return value == null ? "" : value;
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    reader.close();
    in.close();
  }
}
