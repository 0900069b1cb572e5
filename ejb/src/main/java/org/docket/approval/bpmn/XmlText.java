package org.docket.approval.bpmn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML file with an element on each line. */
final class XmlText {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private final Deque<Boolean> hasElements = new ArrayDeque<>();

  XmlText() {
    try {
      writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /**
   * @param attributes names and values in turn
   */
  XmlText open(String name, String... attributes) {
    try {
      breakLine();
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], attributes[i + 1]);
      }
      hasElements.push(false);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  XmlText close() {
    try {
      if (hasElements.pop()) {
        newLine();
      }
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  XmlText leaf(String name, String... attributes) {
    return open(name, attributes).close();
  }

  XmlText text(String name, String text, String... attributes) {
    open(name, attributes);
    try {
      writer.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    return close();
  }

  byte[] bytes() {
    try {
      writer.writeCharacters("\n");
      writer.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void breakLine() throws XMLStreamException {
    if (!hasElements.isEmpty()) {
      hasElements.pop();
      hasElements.push(true);
    }
    newLine();
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(hasElements.size()));
  }

  private static UncheckedIOException failed(XMLStreamException e) {
    return new UncheckedIOException(new IOException("XML cannot be written", e));
  }
}
