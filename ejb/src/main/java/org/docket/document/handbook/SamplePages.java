package org.docket.document.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.document.PublicAddress;
import org.docket.document.TemplateDefinition;
import org.docket.document.TemplateSample;
import org.docket.document.pdf.HtmlText;
import org.docket.document.pdf.PageSetup;
import org.docket.problem.Text;

/** First pages of what a process prints, small and beside each other, on its sheet. */
final class SamplePages {

  private static final int ACROSS = 3;

  /** Of a picture, in millimetres: three and their words fill a page across. */
  private static final double WIDTH = 82;

  private static final double HEIGHT = 72;

  private final Locale language;
  private final PublicAddress address;

  SamplePages(Locale language, PublicAddress address) {
    this.language = language;
    this.address = address;
  }

  /** What the picture of a template is called on a sheet. */
  static String picture(String template) {
    return "sample:" + template;
  }

  private String words(String en, String zh) {
    return Text.of(en, zh).in(language);
  }

  void of(HtmlText body, String title, List<TemplateSample> samples) {
    for (int from = 0; from < samples.size(); from += ACROSS) {
      String again = from == 0 ? "" : words(" (continued)", "（续）");
      body.open("div", "keep").leaf("h2", "", title + again);
      body.open("table", "samples").open("tr");
      for (int i = from; i < from + ACROSS; i++) {
        body.open("td");
        if (i < samples.size()) {
          one(body, samples.get(i));
        }
        body.close("td");
      }
      body.close("tr").close("table").close("div");
    }
  }

  private void one(HtmlText body, TemplateSample sample) {
    TemplateDefinition template = sample.template();
    String link = address.sample(template.key(), language);
    body.markup("<p class=\"sample-words\">").leaf("b", "", template.title().in(language));
    facts(sample).ifPresent(facts -> body.markup("<br/>").leaf("span", "small muted", facts));
    body.markup("<br/><a class=\"small\" href=\"%s\">".formatted(HtmlText.escaped(link)))
        .text(words("Whole sample (PDF)", "完整样张（PDF）"))
        .markup("</a></p>");
    PageSetup page = template.page();
    double scale = Math.min(1, Math.min(WIDTH / page.width(), HEIGHT / page.height()));
    body.markup(
        String.format(
            Locale.ROOT,
            "<img class=\"sample\" src=\"docket-attachment:%s\" alt=\"\""
                + " style=\"width:%.1fmm;height:%.1fmm\"/>",
            picture(template.key()),
            page.width() * scale,
            page.height() * scale));
  }

  private Optional<String> facts(TemplateSample sample) {
    return sample
        .number()
        .map(
            number ->
                number
                    + sample
                        .revision()
                        .map(revision -> words(" · revision ", " · 版次 ") + revision)
                        .orElse("")
                    + sample
                        .effective()
                        .map(day -> words(" · since ", " · 生效日期 ") + day)
                        .orElse(""));
  }
}
