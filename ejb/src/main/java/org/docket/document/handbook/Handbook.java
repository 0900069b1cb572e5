package org.docket.document.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.access.RegisterReaders;
import org.docket.approval.ProcessSheet;
import org.docket.approval.ProcessSheets;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.definition.Definitions;
import org.docket.document.PublicAddress;
import org.docket.document.TemplateDefinition;
import org.docket.document.TemplateSample;
import org.docket.document.TemplateSamples;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Sheet;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;

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
  private final TemplateSamples samples;
  private final PublicAddress address;

  @Inject
  public Handbook(
      ProcessSheets sheets,
      Definitions definitions,
      Organization organization,
      PdfRenderer renderer,
      CurrentUser currentUser,
      RegisterReaders readers,
      TemplateSamples samples,
      PublicAddress address) {
    this.sheets = sheets;
    this.definitions = definitions;
    this.organization = organization;
    this.renderer = renderer;
    this.currentUser = currentUser;
    this.readers = readers;
    this.samples = samples;
    this.address = address;
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
      List<NumberRule> series,
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
    return new Contents(live.hash(), registers, known, inWords(series, live), reach.templates());
  }

  public ProcessSheet sheet(String process) {
    return sheets.sheet(process);
  }

  /** The first characters of the hash of the live release. */
  public String stamp() {
    currentUser.require();
    return definitions.live().hash().substring(0, SHORT);
  }

  /** How far what the sheet says is approved. */
  public SheetState state(ProcessSheet sheet) {
    boolean compared = sheet.standing().inForce().isPresent();
    return SheetState.of(
        sheet.standing(), compared ? stamp(sheet) : "", sheet.process().controlled().isPresent());
  }

  /** Of what the sheet says in both languages; the same as long as that is. */
  public String stamp(ProcessSheet sheet) {
    String contents =
        Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
            .map(language -> pages(language).contents(sheet))
            .collect(Collectors.joining("\n"));
    return CanonicalJson.sha256Hex(contents).substring(0, SHORT);
  }

  /** How the process numbers its records and documents. */
  public List<NumberRule> series(ProcessSheet sheet) {
    currentUser.require();
    CompiledSet live = definitions.live();
    return inWords(new Reach(List.of(sheet), live).series(), live);
  }

  private static List<NumberRule> inWords(List<DefinitionSource> series, CompiledSet live) {
    NumberRules rules = new NumberRules(live);
    return series.stream().map(rules::of).toList();
  }

  /** What the form of the process asks for. */
  public List<FieldEntry> fields(ProcessSheet sheet) {
    currentUser.require();
    return dictionary().of(sheet.form());
  }

  /** What the process prints, as it is printed today. */
  public List<TemplateSample> templates(ProcessSheet sheet) {
    currentUser.require();
    return new Reach(List.of(sheet), definitions.live())
        .templates().stream().map(template -> samples.of(template.key())).toList();
  }

  /** The whole sample of a template of one of the processes. */
  public byte[] sample(String template, Locale language) {
    return samples.pdf(known(template), language);
  }

  /** Its first page, as PNG. */
  public byte[] samplePicture(String template, Locale language) {
    return samples.picture(known(template), language);
  }

  private String known(String template) {
    return contents().templates().stream()
        .map(TemplateDefinition::key)
        .filter(template::equals)
        .findFirst()
        .orElseThrow(() -> new ProblemException(HandbookProblems.noSample()));
  }

  /** The sheet of one process, counting its own pages. */
  public byte[] pdf(String process, Locale language) {
    ProcessSheet sheet = sheet(process);
    return render(new Part(pages(language).of(sheet), keys(sheet)), language);
  }

  /**
   * A part of the binder.
   *
   * @param templates whose samples it shows
   */
  record Part(Sheet sheet, List<String> templates) {}

  /** All sheets with catalogue, maps, fields, numbers and templates; each part counts its pages. */
  List<Part> parts(Locale language) {
    Contents contents = contents();
    List<Part> all = new ArrayList<>();
    BinderPages binder = new BinderPages(language, company(language), contents, tables(language));
    all.add(new Part(binder.front(), List.of()));
    SheetPages pages = pages(language);
    contents.sheets().forEach(sheet -> all.add(new Part(pages.of(sheet), keys(sheet))));
    all.add(new Part(binder.back(), List.of()));
    return all;
  }

  /**
   * Samples are made before the part is: whoever renders has a turn already, and waiting for
   * another one with it could go on for ever.
   */
  byte[] render(Part part, Locale language) {
    Map<String, byte[]> pictures = new HashMap<>();
    for (String template : part.templates()) {
      pictures.put(SamplePages.picture(template), samples.picture(template, language));
    }
    return renderer.render(List.of(part.sheet()), id -> Optional.ofNullable(pictures.get(id)));
  }

  private List<String> keys(ProcessSheet sheet) {
    return new Reach(List.of(sheet), definitions.live())
        .templates().stream().map(TemplateDefinition::key).toList();
  }

  private SheetPages pages(Locale language) {
    return new SheetPages(
        language,
        company(language),
        stamp(),
        this::series,
        tables(language),
        new SamplePages(language, address),
        this::templates,
        this::state);
  }

  private SheetTables tables(Locale language) {
    return new SheetTables(language, dictionary());
  }

  private FieldDictionary dictionary() {
    CompiledSet live = definitions.live();
    return new FieldDictionary(key -> live.find(FormDefinition.class, key), organization.chart());
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
