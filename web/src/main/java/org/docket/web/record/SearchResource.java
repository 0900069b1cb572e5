package org.docket.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Catalogue;
import org.docket.problem.Text;
import org.docket.record.RecordSearch;
import org.docket.record.SearchResult;
import org.docket.web.openapi.Operation;
import org.docket.web.problem.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Search from anywhere: records of all forms, and the forms themselves. */
@ApplicationScoped
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  private static final int MOST_FORMS = 8;

  @Inject private RecordSearch search;
  @Inject private Catalogue catalogue;
  @Inject private RequestLanguage language;

  /** The field that has the words, when neither number nor title has them. */
  public record Passage(String field, String text) {}

  /** A record. */
  public record Hit(
      UUID id,
      Optional<String> number,
      String title,
      String state,
      String stateTitle,
      Optional<Passage> found) {
    static Hit of(SearchResult.Hit hit, Locale shown) {
      return new Hit(
          hit.id(),
          hit.number(),
          hit.title(),
          hit.state().key(),
          hit.stateTitle().in(shown),
          hit.found().map(passage -> new Passage(passage.field().in(shown), passage.text())));
    }
  }

  /** Records of one form. */
  public record OfForm(String form, String title, List<Hit> items, boolean more) {}

  /** A form whose records the person may see or make. */
  public record FoundForm(String form, String title, boolean mayCreate) {}

  /** What was found. */
  public record SearchResponse(List<FoundForm> forms, List<OfForm> records) {}

  @GET
  @Operation(
      en =
          "Records of all forms by words, parts of numbers and pinyin initials, and the forms "
              + "themselves. Only what the person may see, the newest first.",
      zh = "按文字、编号片段或拼音首字母查找所有表单的单据以及表单本身。仅含本人可见的内容，最新的在前。")
  public SearchResponse find(
      @QueryParam("q") @DefaultValue("") String words,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    Locale shown = language.of(accepted);
    return new SearchResponse(
        forms(words, shown),
        search.find(words).forms().stream()
            .map(
                of ->
                    new OfForm(
                        of.form(),
                        of.title().in(shown),
                        of.hits().stream().map(hit -> Hit.of(hit, shown)).toList(),
                        of.more()))
            .toList());
  }

  private List<FoundForm> forms(String words, Locale shown) {
    Map<String, FoundForm> found = new LinkedHashMap<>();
    for (Catalogue.Family family : catalogue.families()) {
      for (Catalogue.Entry entry : family.processes()) {
        List<String> texts = texts(entry.process().title(), entry.process().key());
        texts.addAll(texts(entry.formTitle(), entry.process().form()));
        entry.numberPrefix().ifPresent(texts::add);
        if (search.fits(words, texts)) {
          String form = entry.process().form();
          String title = entry.process().title().in(shown);
          found.putIfAbsent(form, new FoundForm(form, title, entry.mayCreate()));
        }
      }
    }
    for (Catalogue.MasterForm form : catalogue.masterData()) {
      if (search.fits(words, texts(form.title(), form.form()))) {
        FoundForm shownForm = new FoundForm(form.form(), form.title().in(shown), form.mayCreate());
        found.putIfAbsent(form.form(), shownForm);
      }
    }
    return found.values().stream().limit(MOST_FORMS).toList();
  }

  private static List<String> texts(Text title, String key) {
    return new ArrayList<>(List.of(title.en(), title.zh(), key));
  }
}
