package org.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.document.pdf.Sheet;
import org.docket.document.template.CompiledTemplate;
import org.docket.document.template.Shape;
import org.docket.document.template.TemplateEngine;
import org.docket.document.template.View;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/**
 * Puts the sheets of a document together from a template and a snapshot, one for each copy and
 * language: head, title block and body. A pure function of the two.
 */
final class PrintedSheet {

  private static final List<String> NAMES =
      List.of("record", "document", "process", "edition", "company", "stamp", "steps", "opinions");

  private final CompiledTemplate controlledHead;
  private final CompiledTemplate letterhead;
  private final CompiledTemplate titleBlock;

  PrintedSheet() {
    TemplateEngine engine = new TemplateEngine();
    controlledHead = part(engine, "head-controlled.vm");
    letterhead = part(engine, "head-letterhead.vm");
    titleBlock = part(engine, "title.vm");
  }

  List<Sheet> of(TemplateDefinition template, ObjectNode snapshot, Locale asked) {
    List<Sheet> sheets = new ArrayList<>();
    for (Text copy : template.copies()) {
      for (Locale language : template.languages().pages(asked)) {
        sheets.add(sheet(template, snapshot, copy, language));
      }
    }
    return sheets;
  }

  private Sheet sheet(
      TemplateDefinition template, ObjectNode snapshot, Text copy, Locale language) {
    Map<String, View> model = model(snapshot, template, copy, language);
    return new Sheet(
        template.page(),
        language,
        template.title().in(language) + " " + snapshot.at("/document/m/number/v").asText(),
        head(template, model, language),
        title(template, model, language) + body(template, model, language),
        watermark(snapshot, language));
  }

  private static String body(
      TemplateDefinition template, Map<String, View> model, Locale language) {
    CompiledTemplate body = template.body(language);
    LabelSheet labels = template.labels();
    if (labels == null) {
      return body.fill(model, language);
    }
    List<String> filled = new ArrayList<>();
    for (View line : line(model, labels).items()) {
      Map<String, View> own = new HashMap<>(model);
      own.put("line", line);
      filled.add(body.fill(own, language));
    }
    return labels.html(filled);
  }

  private static View line(Map<String, View> model, LabelSheet labels) {
    return Optional.ofNullable(model.get("record"))
        .flatMap(record -> record.property(labels.each()))
        .filter(View.class::isInstance)
        .map(View.class::cast)
        .orElseThrow();
  }

  private String head(TemplateDefinition template, Map<String, View> model, Locale language) {
    return switch (template.page().header()) {
      case NONE -> "";
      case LETTERHEAD -> letterhead.fill(model, language);
      case CONTROLLED_DOCUMENT -> controlledHead.fill(model, language);
    };
  }

  private String title(TemplateDefinition template, Map<String, View> model, Locale language) {
    return template.page().titled() ? titleBlock.fill(model, language) : "";
  }

  private static @org.jspecify.annotations.Nullable String watermark(
      ObjectNode snapshot, Locale language) {
    View mark = View.of(snapshot.at("/document/m/watermark"), language);
    return mark.isEmpty() ? null : mark.text();
  }

  private static Map<String, View> model(
      ObjectNode snapshot, TemplateDefinition template, Text copy, Locale language) {
    ObjectNode own = snapshot.deepCopy();
    ObjectNode document = (ObjectNode) own.at("/document/m");
    document.set("copy", FieldSnapshot.shown(copy));
    document.set("otherTitle", otherTitle(template.title(), language));
    document.set("barcode", FieldSnapshot.scalar(barcode(document.at("/number/v").asText())));
    Map<String, View> model = new HashMap<>();
    NAMES.forEach(name -> model.put(name, View.of(own.path(name), language)));
    return model;
  }

  /** A draft has no number, and bars (Code 128) know no Chinese: then the number stands alone. */
  private static String barcode(String number) {
    return number.chars().allMatch(each -> each > ' ' && each < 127) ? number : "";
  }

  /** Bilingual titles, the reader's language first (PROCESSES 5.3). */
  private static JsonNode otherTitle(Text title, Locale language) {
    boolean chinese = language.getLanguage().equals("zh");
    return FieldSnapshot.scalar(chinese ? title.en() : title.zh());
  }

  private static CompiledTemplate part(TemplateEngine engine, String file) {
    Map<String, Shape> names = new HashMap<>();
    NAMES.forEach(name -> names.put(name, Shape.open()));
    ProblemCollector problems = new ProblemCollector();
    CompiledTemplate part = engine.compile(file, text(file), names, problems);
    problems.throwIfAny();
    return java.util.Objects.requireNonNull(part);
  }

  private static String text(String file) {
    try (InputStream stream =
        PrintedSheet.class.getResourceAsStream("/org/docket/document/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("A part of documents is missing: " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
