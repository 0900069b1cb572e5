package org.docket.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.definition.DefinitionSource;
import org.docket.document.pdf.PageSetup;
import org.docket.document.template.Bilingual;
import org.docket.document.template.CompiledTemplate;
import org.docket.expression.Compiled;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A printed document, compiled.
 *
 * @param form whose records it prints
 * @param when which of them; null for all
 * @param series that numbers the documents, or null for the number of the record
 * @param verified whether it carries the QR code of its verification page
 * @param copies names of the copies, printed one after another; never empty
 * @param publicFields what of the record the verification page shows to everybody
 * @param stamps what it carries: the name in its body, and the key of the stamp
 * @param labels what stands on a sheet of labels; null for a document of pages
 * @param control who checks and approves new editions; null when nobody has to
 * @param revision hash over all that is printed: the definition and its bodies
 * @param bodies by language
 */
public record TemplateDefinition(
    String key,
    Text title,
    String form,
    @Nullable Compiled when,
    @Nullable String series,
    PageSetup page,
    boolean verified,
    List<Text> copies,
    Languages languages,
    List<String> publicFields,
    Map<String, String> stamps,
    @Nullable LabelSheet labels,
    @Nullable TemplateControl control,
    String revision,
    Map<Locale, CompiledTemplate> bodies,
    DefinitionSource source) {

  /** In which languages a document is printed. */
  public enum Languages {
    AS_ASKED,
    BOTH,
    SIDE_BY_SIDE,
    ENGLISH,
    CHINESE;

    static Languages of(String word) {
      return switch (word) {
        case "both" -> BOTH;
        case "side-by-side" -> SIDE_BY_SIDE;
        case "en" -> ENGLISH;
        case "zh-CN" -> CHINESE;
        default -> AS_ASKED;
      };
    }

    /** The languages of the pages, in order, when somebody asks for one. */
    public List<Locale> pages(Locale asked) {
      return switch (this) {
        case BOTH -> List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
        case SIDE_BY_SIDE -> List.of(Bilingual.LANGUAGE);
        case ENGLISH -> List.of(Locale.ENGLISH);
        case CHINESE -> List.of(Locale.SIMPLIFIED_CHINESE);
        case AS_ASKED ->
            List.of(asked.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
      };
    }
  }

  public TemplateDefinition {
    copies = List.copyOf(copies);
    publicFields = List.copyOf(publicFields);
    stamps = Map.copyOf(stamps);
    bodies = Map.copyOf(bodies);
  }

  public CompiledTemplate body(Locale language) {
    CompiledTemplate body = bodies.get(Bilingual.bodyOf(language));
    if (body == null) {
      throw new IllegalStateException("Template " + key + " has no body in " + language);
    }
    return body;
  }
}
