package org.docket.record.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.docket.problem.ProblemException;

/** A workbook of Office Open XML (ECMA-376). */
final class XlsxFile implements Workbook {

  private static final long CHECKED_FOR_RATIO = 1L << 20;
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final Path file;
  private final WorkbookLimits limits;

  XlsxFile(Path file, WorkbookLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  private record Sheet(String name, String relation) {}

  private record Contents(List<Sheet> sheets, boolean from1904) {}

  @Override
  public void read(RowVisitor visitor) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      check(zip);
      read(zip, visitor);
    } catch (ZipException | XMLStreamException e) {
      throw new ProblemException(WorkbookProblems.damaged(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new ProblemException(WorkbookProblems.damaged(), e);
    }
  }

  private void check(ZipFile zip) {
    Set<String> names = new HashSet<>();
    long bytes = 0;
    if (zip.size() > limits.parts()) {
      throw hostile("it has too many parts", "包含的部件过多");
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
        throw hostile("a part of it has a path that leads outside", "部件路径指向文件之外");
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw hostile("it has two parts of the same name", "存在同名部件");
      }
      bytes += Math.max(0, entry.getSize());
      checkRatio(entry);
    }
    if (bytes > limits.bytes()) {
      throw new ProblemException(
          WorkbookProblems.tooLarge(
              (limits.bytes() >> 20) + " MB when unpacked",
              "解压后 " + (limits.bytes() >> 20) + " MB"));
    }
  }

  private void checkRatio(ZipEntry entry) {
    long packed = Math.max(1, entry.getCompressedSize());
    if (entry.getSize() > CHECKED_FOR_RATIO && entry.getSize() / packed > limits.ratio()) {
      throw hostile("it unpacks to far more than its size", "解压后的内容远大于文件本身");
    }
  }

  private static ProblemException hostile(String what, String zh) {
    return new ProblemException(WorkbookProblems.hostile(what, zh));
  }

  private void read(ZipFile zip, RowVisitor visitor) throws IOException, XMLStreamException {
    Map<String, String> relations = relations(zip);
    Contents contents = contents(zip);
    SharedTexts texts = new SharedTexts(limits);
    if (zip.getEntry("xl/sharedStrings.xml") != null) {
      try (Xml xml = xml(zip, "xl/sharedStrings.xml")) {
        texts.read(xml);
      }
    }
    CellFormats formats = new CellFormats();
    if (zip.getEntry("xl/styles.xml") != null) {
      try (Xml xml = xml(zip, "xl/styles.xml")) {
        formats.read(xml);
      }
    }
    RowCount count = new RowCount(visitor, limits);
    for (int i = 0; i < contents.sheets.size(); i++) {
      String part = relations.get(contents.sheets.get(i).relation);
      if (part != null && part.contains("worksheets/")) {
        try (Xml xml = xml(zip, part)) {
          count.sheet(i, contents.sheets.get(i).name);
          new XlsxSheet(xml, texts, formats, contents.from1904, limits).read(count);
        }
      }
    }
  }

  private Map<String, String> relations(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> relations = new HashMap<>();
    try (Xml xml = xml(zip, "xl/_rels/workbook.xml.rels")) {
      while (xml.next()) {
        if (xml.isStartOf("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          String target = xml.attribute("Target");
          relations.put(
              xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return relations;
  }

  private Contents contents(ZipFile zip) throws IOException, XMLStreamException {
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (Xml xml = xml(zip, "xl/workbook.xml")) {
      while (xml.next()) {
        if (xml.isStartOf("sheet")) {
          String relation = xml.attribute(RELATIONSHIPS, "id");
          sheets.add(
              new Sheet(
                  xml.attribute("name"),
                  relation.isEmpty() ? xml.attribute(STRICT_RELATIONSHIPS, "id") : relation));
        } else if (xml.isStartOf("workbookPr")) {
          from1904 = Xml.isTrue(xml.attribute("date1904"));
        }
      }
    }
    if (sheets.size() > limits.sheets()) {
      throw new ProblemException(
          WorkbookProblems.tooLarge(limits.sheets() + " sheets", limits.sheets() + " 个工作表"));
    }
    return new Contents(sheets, from1904);
  }

  private Xml xml(ZipFile zip, String part) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new ProblemException(WorkbookProblems.damaged());
    }
    return new Xml(new Bounded(zip.getInputStream(entry), most(entry)));
  }

  /** What is announced was checked; a part that announces less than it holds is cut off there. */
  private long most(ZipEntry entry) {
    long packed = Math.max(1, entry.getCompressedSize());
    return Math.min(limits.bytes(), Math.max(CHECKED_FOR_RATIO, packed * limits.ratio()));
  }
}
