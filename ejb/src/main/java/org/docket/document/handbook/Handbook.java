package org.docket.document.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.docket.approval.ProcessSheet;
import org.docket.approval.ProcessSheets;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.definition.Definitions;
import org.docket.document.TemplateDefinition;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
import org.docket.platform.CurrentUser;

/**
 * The process handbook of the live release, as far as the acting person has to do with its
 * processes. Everything in it is written anew each time, and stamped with the hash of the release.
 */
@ApplicationScoped
public class Handbook {

  private static final int SHORT = 16;

  private final ProcessSheets sheets;
  private final Definitions definitions;
  private final Organization organization;
  private final PdfRenderer renderer;
  private final CurrentUser currentUser;

  @Inject
  public Handbook(
      ProcessSheets sheets,
      Definitions definitions,
      Organization organization,
      PdfRenderer renderer,
      CurrentUser currentUser) {
    this.sheets = sheets;
    this.definitions = definitions;
    this.organization = organization;
    this.renderer = renderer;
    this.currentUser = currentUser;
  }

  /**
   * All of it, for pages.
   *
   * @param release hash of the live release
   */
  public record Contents(
      String release,
      List<ProcessSheet> sheets,
      List<DefinitionSource> series,
      List<TemplateDefinition> templates) {
    public Contents {
      sheets = List.copyOf(sheets);
      series = List.copyOf(series);
      templates = List.copyOf(templates);
    }
  }

  public Contents contents() {
    currentUser.require();
    CompiledSet live = definitions.live();
    List<ProcessSheet> known = sheets.all();
    Reach reach = new Reach(known, live);
    return new Contents(live.hash(), known, reach.series(), reach.templates());
  }

  public ProcessSheet sheet(String process) {
    return sheets.sheet(process);
  }

  /** The first characters of the hash of the live release. */
  public String stamp() {
    currentUser.require();
    return definitions.live().hash().substring(0, SHORT);
  }

  /** The sheet of one process, counting its own pages. */
  public byte[] pdf(String process, Locale language) {
    return renderer.render(List.of(pages(language).of(sheet(process))), Pictures.NONE);
  }

  /** All sheets with catalogue, maps, fields, numbers and templates; each part counts its pages. */
  public byte[] binder(Locale language) {
    Contents contents = contents();
    List<Sheet> all = new ArrayList<>();
    all.add(new BinderPages(language, company(language), contents).front());
    SheetPages pages = pages(language);
    contents.sheets().forEach(sheet -> all.add(pages.of(sheet)));
    all.add(new BinderPages(language, company(language), contents).back());
    return renderer.render(all, Pictures.NONE);
  }

  private SheetPages pages(Locale language) {
    return new SheetPages(language, company(language), stamp());
  }

  private String company(Locale language) {
    return organization.chart().units().stream()
        .filter(unit -> unit.parent() == null && unit.active())
        .findFirst()
        .map(Unit::name)
        .map(name -> name.in(language))
        .orElse("");
  }
}
