package org.docket.document.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.docket.access.RegisterReaders;
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
  private final RegisterReaders readers;

  @Inject
  public Handbook(
      ProcessSheets sheets,
      Definitions definitions,
      Organization organization,
      PdfRenderer renderer,
      CurrentUser currentUser,
      RegisterReaders readers) {
    this.sheets = sheets;
    this.definitions = definitions;
    this.organization = organization;
    this.renderer = renderer;
    this.currentUser = currentUser;
    this.readers = readers;
  }

  /**
   * All of it, for pages.
   *
   * @param release hash of the live release
   * @param registers whether the person reads the registers of numbers
   * @param series of the processes; all that are live for whoever reads registers
   */
  public record Contents(
      String release,
      boolean registers,
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
    CompiledSet live = definitions.live();
    List<ProcessSheet> known = sheets.all();
    Reach reach = new Reach(known, live);
    boolean registers = readers.includes(currentUser.require());
    List<DefinitionSource> series =
        registers ? List.copyOf(live.sources("series").values()) : reach.series();
    return new Contents(live.hash(), registers, known, series, reach.templates());
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
  List<Sheet> parts(Locale language) {
    Contents contents = contents();
    List<Sheet> all = new ArrayList<>();
    all.add(new BinderPages(language, company(language), contents).front());
    SheetPages pages = pages(language);
    contents.sheets().forEach(sheet -> all.add(pages.of(sheet)));
    all.add(new BinderPages(language, company(language), contents).back());
    return all;
  }

  private SheetPages pages(Locale language) {
    return new SheetPages(language, company(language), stamp(), definitions.live());
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
