package org.docket.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.CompilationContext;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionSource;
import org.docket.definition.FileBeside;
import org.docket.definition.MapNode;
import org.docket.definition.PackFiles;
import org.docket.definition.ScalarNode;
import org.docket.document.TemplateDefinition.Languages;
import org.docket.document.pdf.GlyphInspector;
import org.docket.document.pdf.PageSetup;
import org.docket.document.pdf.PageSetup.Header;
import org.docket.document.pdf.PageSetup.Size;
import org.docket.document.pdf.StyleInspector;
import org.docket.document.template.Bilingual;
import org.docket.document.template.CompiledTemplate;
import org.docket.document.template.Shape;
import org.docket.document.template.TemplateEngine;
import org.docket.expression.Compiled;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormExpressions;
import org.docket.numbering.SeriesDefinition;
import org.docket.numbering.SeriesUse;
import org.docket.platform.CanonicalJson;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Compiles templates with their bodies, the files {@code <body>.<language>.vm} beside them. What a
 * body reads of the record is checked against the form.
 */
@ApplicationScoped
public class TemplateCompiler implements DefinitionCompiler<TemplateDefinition> {

  private static final String RECORD_NUMBER = "record";

  private final TemplateEngine engine = new TemplateEngine();

  @Override
  public String kind() {
    return "template";
  }

  @Override
  public Class<TemplateDefinition> type() {
    return TemplateDefinition.class;
  }

  @Override
  public TemplateDefinition compile(DefinitionSource source, CompilationContext context) {
    MapNode root = source.root();
    Languages languages = Languages.of(root.string("language").orElse(RECORD_NUMBER));
    Optional<ScalarNode> series =
        root.scalar("number").filter(number -> !number.text().equals(RECORD_NUMBER));
    series.ifPresent(number -> checkNumber(number, root, context));
    return new TemplateDefinition(
        source.key(),
        root.requireText("title"),
        root.requireString("form"),
        when(root, context),
        series.map(ScalarNode::text).orElse(null),
        page(root),
        root.map("page").flatMap(page -> page.string("qr")).orElse("none").equals("verification"),
        copies(root),
        languages,
        publicFields(root, context),
        stamps(root, context),
        labels(root, context),
        root.map("control").map(TemplateCompiler::control).orElse(null),
        revision(source, context),
        bodies(source, languages, context),
        source);
  }

  /** Over the names that conditions of the form itself can use. */
  private static @Nullable Compiled when(MapNode root, CompilationContext context) {
    FormExpressions expressions = new FormExpressions(context.problems());
    return context
        .find(FormDefinition.class, root.requireString("form"))
        .flatMap(
            form -> root.scalar("when").flatMap(when -> expressions.condition(when, form.scope())))
        .orElse(null);
  }

  private static @Nullable LabelSheet labels(MapNode root, CompilationContext context) {
    MapNode written = root.map("page").flatMap(page -> page.map("labels")).orElse(null);
    if (written == null) {
      return null;
    }
    LabelSheet labels =
        new LabelSheet(
            written.requireString("each"),
            written.integer("across").orElse(1),
            written.integer("down").orElse(1),
            written.integer("width").orElse(1),
            written.integer("height").orElse(1),
            written.integer("gap").orElse(0));
    PageSetup paper = page(root);
    int room = paper.width() - 2 * paper.margin();
    int height = paper.height() - 2 * paper.margin();
    if (labels.fullWidth() > room || labels.fullHeight() > height) {
      context
          .problems()
          .add(
              DocumentProblems.labelsTooLarge(labels.fullWidth(), labels.fullHeight(), room, height)
                  .at(written.location()));
    }
    return labels;
  }

  /** The table whose rows are printed, or null when there is no such table. */
  private static @Nullable FieldDefinition rows(
      MapNode root, FormDefinition form, CompilationContext context) {
    ScalarNode each =
        root.map("page")
            .flatMap(page -> page.map("labels"))
            .flatMap(labels -> labels.scalar("each"))
            .orElse(null);
    if (each == null) {
      return null;
    }
    Optional<FieldDefinition> table =
        form.field(each.text()).filter(field -> !field.columns().isEmpty());
    if (table.isEmpty()) {
      context
          .problems()
          .add(
              DocumentProblems.labelsOfNoTable(
                      each.text(),
                      form.key(),
                      form.fields().stream()
                          .filter(field -> !field.columns().isEmpty())
                          .map(FieldDefinition::key)
                          .toList())
                  .at(each.location()));
    }
    return table.orElse(null);
  }

  private static TemplateControl control(MapNode control) {
    return new TemplateControl(
        control.requireString("number"),
        control.strings("checkedBy"),
        control.strings("approvedBy"));
  }

  /** Over what is printed; who checks and approves it may change without a new edition. */
  private static String revision(DefinitionSource source, CompilationContext context) {
    ObjectNode all = source.json().deepCopy();
    all.remove("control");
    ObjectNode bodies = all.putObject("bodies");
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String tag = TemplateNames.tag(language);
      context
          .beside(each -> bodyName(source, each) + "." + tag + ".vm")
          .ifPresent(file -> bodies.put(tag, file.text()));
    }
    return CanonicalJson.sha256Hex(CanonicalJson.of(all));
  }

  private static void checkNumber(ScalarNode number, MapNode root, CompilationContext context) {
    context
        .require(SeriesDefinition.class, number)
        .ifPresent(
            series ->
                context
                    .find(FormDefinition.class, root.requireString("form"))
                    .ifPresent(
                        form ->
                            SeriesUse.checkDocuments(
                                series, form.scope(), number.location(), context.problems())));
  }

  private static List<Text> copies(MapNode root) {
    List<Text> copies = root.list("copies").stream().map(MapNode::textOf).toList();
    return copies.isEmpty() ? List.of(Text.same("")) : copies;
  }

  private static PageSetup page(MapNode root) {
    MapNode page = root.map("page").orElse(null);
    if (page == null) {
      return PageSetup.of(Size.A4, false, Header.NONE);
    }
    PageSetup setup = paper(page);
    PageSetup inside = page.integer("margin").map(setup::withMargin).orElse(setup);
    return inside
        .withTitle(page.flag("heading", inside.titled()))
        .withPageNumbers(page.flag("pageNumbers", inside.counted()));
  }

  private static PageSetup paper(MapNode page) {
    Header header =
        switch (page.string("header").orElse("none")) {
          case "controlled-document" -> Header.CONTROLLED_DOCUMENT;
          case "letterhead" -> Header.LETTERHEAD;
          default -> Header.NONE;
        };
    Size size = page.string("size").map(Size::of).orElse(Size.A4);
    PageSetup sheet = PageSetup.of(size, page.flag("landscape"), header);
    if (page.has("labels")) {
      return sheet.bare();
    }
    return page.has("width") || page.has("height")
        ? PageSetup.label(
            page.integer("width").orElse(sheet.width()),
            page.integer("height").orElse(sheet.height()))
        : sheet;
  }

  private static List<String> stampNames(MapNode root) {
    return root.map("stamps").map(MapNode::keys).map(List::copyOf).orElse(List.of());
  }

  /** By the names that the body calls them. */
  private static Map<String, String> stamps(MapNode root, CompilationContext context) {
    Map<String, String> stamps = new HashMap<>();
    root.map("stamps")
        .ifPresent(
            written ->
                written
                    .keys()
                    .forEach(
                        name -> {
                          ScalarNode key = written.requireScalar(name);
                          context.require(StampDefinition.class, key);
                          stamps.put(name, key.text());
                        }));
    return stamps;
  }

  /** Fields of the form that everybody who has the paper may see. */
  private static List<String> publicFields(MapNode root, CompilationContext context) {
    List<String> fields = root.strings("publicFields");
    context
        .find(FormDefinition.class, root.requireString("form"))
        .ifPresent(
            form ->
                root.list("publicFields").stream()
                    .filter(ScalarNode.class::isInstance)
                    .map(ScalarNode.class::cast)
                    .filter(field -> form.field(field.text()).isEmpty())
                    .forEach(
                        field ->
                            context
                                .problems()
                                .add(
                                    DocumentProblems.publicField(
                                            field.text(),
                                            form.key(),
                                            form.fields().stream().map(f -> f.key()).toList())
                                        .at(field.location()))));
    return fields;
  }

  private Map<Locale, CompiledTemplate> bodies(
      DefinitionSource source, Languages languages, CompilationContext context) {
    Map<String, Shape> names =
        context
            .require(FormDefinition.class, source.root().requireScalar("form"))
            .map(
                form ->
                    TemplateNames.of(
                        form,
                        rows(source.root(), form, context),
                        stampNames(source.root()),
                        context))
            .orElseGet(TemplateNames::open);
    Map<Locale, CompiledTemplate> bodies = new HashMap<>();
    Set<Locale> needed = new LinkedHashSet<>(languages.pages(Locale.SIMPLIFIED_CHINESE));
    needed.addAll(languages.pages(Locale.ENGLISH));
    if (needed.remove(Bilingual.LANGUAGE)) {
      needed.add(Bilingual.bodyOf(Bilingual.LANGUAGE));
    }
    for (Locale language : needed) {
      CompiledTemplate body = body(source, language, names, context);
      if (body != null) {
        bodies.put(language, body);
      }
    }
    return bodies;
  }

  private @Nullable CompiledTemplate body(
      DefinitionSource source,
      Locale language,
      Map<String, Shape> names,
      CompilationContext context) {
    String end = "." + TemplateNames.tag(language) + ".vm";
    FileBeside page = context.beside(each -> bodyName(source, each) + end).orElse(null);
    if (page == null) {
      String file = PackFiles.beside(source, bodyName(source, source) + end);
      context
          .problems()
          .add(DocumentProblems.missingBody(source.pack() + "/" + file).at(source.location()));
      return null;
    }
    StyleInspector.inspect(page.file(), page.text(), context.problems());
    GlyphInspector.inspect(page.file(), page.text(), context.problems());
    return engine.compile(page.file(), page.text(), names, context.problems());
  }

  private static String bodyName(DefinitionSource template, DefinitionSource owner) {
    return template.root().string("body").orElse(owner.key());
  }
}
