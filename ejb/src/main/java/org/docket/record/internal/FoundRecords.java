package org.docket.record.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.record.SearchResult;
import org.docket.record.SearchResult.Hit;
import org.docket.record.SearchResult.OfForm;
import org.docket.record.SearchResult.Passage;
import org.docket.record.internal.SearchWords.Word;

/** Rows that were found, as people read them. */
public final class FoundRecords {

  private static final int MOST_OF_FORM = 5;
  private static final int LONGEST_PASSAGE = 80;
  private static final int BEFORE = 20;

  private final Forms forms;
  private final RecordLookups lookups;
  private final List<Word> asked;
  private final Locale language;

  FoundRecords(Forms forms, RecordLookups lookups, List<Word> asked, Locale language) {
    this.forms = forms;
    this.lookups = lookups;
    this.asked = List.copyOf(asked);
    this.language = language;
  }

  public static boolean fits(String words, Collection<String> texts) {
    List<Word> asked = SearchWords.asked(words);
    Set<String> known = SearchWords.of(texts);
    return !asked.isEmpty() && asked.stream().allMatch(word -> word.isIn(known));
  }

  /** What they refer to is looked up in one statement. */
  SearchResult of(List<RecordRow> rows, int most) {
    Map<String, List<RecordRow>> byForm = new LinkedHashMap<>();
    for (RecordRow row : rows.subList(0, Math.min(most, rows.size()))) {
      byForm.computeIfAbsent(row.form(), none -> new ArrayList<>()).add(row);
    }
    byForm.values().stream()
        .flatMap(found -> found.stream().limit(MOST_OF_FORM))
        .forEach(row -> lookups.expect(References.in(forms.of(row), row.data())));
    boolean cut = rows.size() > most;
    List<OfForm> found = new ArrayList<>();
    byForm.forEach((form, those) -> found.add(ofForm(form, those, cut)));
    return new SearchResult(found);
  }

  private OfForm ofForm(String form, List<RecordRow> rows, boolean cut) {
    List<Hit> hits = rows.stream().limit(MOST_OF_FORM).map(this::hit).toList();
    boolean more = cut || rows.size() > MOST_OF_FORM;
    return new OfForm(form, forms.live(form).title(), hits, more);
  }

  private Hit hit(RecordRow row) {
    return new Hit(
        row.id(),
        row.number(),
        row.title(),
        row.state(),
        row.stateTitle(),
        isIn(row.number().orElse("") + " " + row.title()) ? Optional.empty() : passage(row));
  }

  /** In the language of the reader if it is there, else in the other. */
  private Optional<Passage> passage(RecordRow row) {
    FoundTexts texts = new FoundTexts(lookups.work(row));
    return Stream.concat(Stream.of(language), FoundTexts.LANGUAGES.stream())
        .flatMap(each -> texts.ofFields(each).stream())
        .filter(found -> asked.stream().anyMatch(word -> word.isIn(words(found.text()))))
        .findFirst()
        .map(found -> new Passage(found.field().title(), shortened(found.text())));
  }

  private boolean isIn(String text) {
    Set<String> words = words(text);
    return asked.stream().allMatch(word -> word.isIn(words));
  }

  private static Set<String> words(String text) {
    return SearchWords.of(List.of(text));
  }

  /** The part of the text around the first word. */
  private String shortened(String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    if (plain.length() <= LONGEST_PASSAGE) {
      return plain;
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    int place =
        asked.stream()
            .mapToInt(word -> lower.indexOf(word.text()))
            .filter(i -> i >= 0)
            .min()
            .orElse(0);
    int from = Math.max(0, place - BEFORE);
    int to = Math.min(plain.length(), from + LONGEST_PASSAGE);
    return (from > 0 ? "…" : "") + plain.substring(from, to) + (to < plain.length() ? "…" : "");
  }
}
