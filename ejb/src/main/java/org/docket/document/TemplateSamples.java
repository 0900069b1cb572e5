package org.docket.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;
import org.docket.document.DocumentSnapshot.Imprint;
import org.docket.document.KeptSamples.Shape;
import org.docket.document.pdf.PdfRenderer;
import org.docket.document.pdf.Pictures;
import org.docket.document.pdf.Sheet;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.form.FieldKind;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.organization.Organization;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/**
 * Shows what documents look like without any record: the template of today, filled with what its
 * form says of its fields. No stamp, no code that leads to a verification, nothing is stored.
 */
@ApplicationScoped
public class TemplateSamples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Text MARK = Text.of("SAMPLE", "样张");
  private static final Instant DAY = Instant.parse("2026-03-02T01:30:00Z");

  /** Pixels across the first page; with it a page can be read at half the width of a screen. */
  private static final int WIDTH = 760;

  private final TemplatesInForce inForce;
  private final DocumentSnapshot snapshots;
  private final StampMarks stamps;
  private final PdfRenderer renderer;
  private final Pictures pictures;
  private final Definitions definitions;
  private final Organization organization;
  private final DocketClock clock;
  private final CurrentUser currentUser;
  private final PrintedSheet sheets = new PrintedSheet();
  private final KeptSamples kept = new KeptSamples();

  @Inject
  public TemplateSamples(
      TemplatesInForce inForce,
      DocumentSnapshot snapshots,
      StampMarks stamps,
      PdfRenderer renderer,
      Pictures pictures,
      Definitions definitions,
      Organization organization,
      DocketClock clock,
      CurrentUser currentUser) {
    this.inForce = inForce;
    this.snapshots = snapshots;
    this.stamps = stamps;
    this.renderer = renderer;
    this.pictures = pictures;
    this.definitions = definitions;
    this.organization = organization;
    this.clock = clock;
    this.currentUser = currentUser;
  }

  /** What the handbook says of a live template. */
  @Transactional
  public TemplateSample of(String key) {
    currentUser.require();
    return TemplateSample.of(inForce.live(key));
  }

  /** All pages of the sample of a live template. */
  @Transactional
  public byte[] pdf(String key, Locale language) {
    currentUser.require();
    return pdf(inForce.live(key), language);
  }

  /** The first page of the sample of a live template, as PNG. */
  @Transactional
  public byte[] picture(String key, Locale language) {
    currentUser.require();
    TemplateInForce current = inForce.live(key);
    return kept(
        current, language, Shape.PICTURE, () -> renderer.picture(pdf(current, language), WIDTH));
  }

  private byte[] pdf(TemplateInForce current, Locale language) {
    return kept(
        current, language, Shape.PDF, () -> renderer.render(pages(current, language), pictures));
  }

  private byte[] kept(
      TemplateInForce current, Locale language, Shape shape, Supplier<byte[]> made) {
    TemplateDefinition template = current.template();
    KeptSamples.Key key =
        new KeptSamples.Key(
            definitions.live().hash(), template.key(), template.revision(), language, shape);
    return kept.find(key)
        .orElseGet(
            () -> {
              byte[] sample = made.get();
              kept.keep(key, sample);
              return sample;
            });
  }

  /** Where a barcode is made of a text, only Latin words will do. */
  private List<Sheet> pages(TemplateInForce current, Locale language) {
    try {
      return sheets.of(current.template(), snapshot(current, language), language);
    } catch (ProblemException notEncoded) {
      return sheets.of(current.template(), snapshot(current, Locale.ENGLISH), language);
    }
  }

  private ObjectNode snapshot(TemplateInForce current, Locale language) {
    TemplateDefinition template = current.template();
    CompiledSet set = definitions.release(current.release());
    SampleRecord record = record(template, current, set, language);
    String number =
        Optional.ofNullable(template.series())
            .flatMap(series -> set.source("series", series))
            .map(series -> SampleNumber.of(series, record.unitCode(), record.shownNumber()))
            .orElse(record.shownNumber());
    Imprint imprint = new Imprint(number, template.title(), DAY, null, "", MARK);
    ObjectNode snapshot = snapshots.of(record, current, imprint);
    snapshot.set("stamp", stamps.places(current));
    snapshot
        .withObject("/steps")
        .set("l", lines(process(set, template), step -> !step.doing().isOpinion()));
    snapshot
        .withObject("/opinions")
        .set("l", lines(process(set, template), step -> step.doing().isOpinion()));
    return snapshot;
  }

  private SampleRecord record(
      TemplateDefinition template, TemplateInForce current, CompiledSet set, Locale language) {
    FormDefinition form = set.require(FormDefinition.class, template.form());
    Lookups.Entry unit =
        organization.chart().units().stream()
            .filter(each -> each.parent() == null && each.active())
            .findFirst()
            .map(top -> unit(top.code(), top.name()))
            .orElseGet(() -> unit("01", sampleText(Text.of("Unit", "部门"))));
    String code = unit.values().id().toString();
    SampleLookups made =
        new SampleLookups(
            key -> set.require(FormDefinition.class, key),
            language,
            EvaluationContext.of(DAY, clock.zone()),
            unit);
    String number =
        series(form, set, template)
            .flatMap(series -> set.source("series", series))
            .map(series -> SampleNumber.of(series, code, made.number()))
            .orElse(made.number());
    return new SampleRecord(form, current.release(), code, number, DAY, made);
  }

  private static Lookups.Entry unit(String code, Text name) {
    Map<String, String> members = Map.of("id", code, "code", code, "name", name.zh());
    return new Lookups.Entry(name, RecordValue.of(code, members));
  }

  private static Text sampleText(Text title) {
    return Text.of(
        FieldKind.sampleText(title, Locale.ENGLISH),
        FieldKind.sampleText(title, Locale.SIMPLIFIED_CHINESE));
  }

  /** The series of the form, or the first that its chain draws from. */
  private static Optional<String> series(
      FormDefinition form, CompiledSet set, TemplateDefinition template) {
    return Optional.ofNullable(form.series())
        .or(
            () ->
                people(process(set, template)).flatMap(step -> step.number().stream()).findFirst());
  }

  private static Optional<ProcessDefinition> process(CompiledSet set, TemplateDefinition template) {
    return set.all(ProcessDefinition.class).stream()
        .filter(process -> process.form().equals(template.form()))
        .findFirst();
  }

  private static Stream<HumanStep> people(Optional<ProcessDefinition> process) {
    return process
        .flatMap(ProcessDefinition::chain)
        .map(ChainMap::of)
        .map(map -> map.steps().stream().map(map::step))
        .orElseGet(Stream::empty)
        .filter(HumanStep.class::isInstance)
        .map(HumanStep.class::cast);
  }

  /** The lines that people will sign in. */
  private static ArrayNode lines(Optional<ProcessDefinition> process, Predicate<HumanStep> which) {
    ArrayNode lines = NODES.arrayNode();
    people(process).filter(which).forEach(step -> lines.add(line(step)));
    return lines;
  }

  private static ObjectNode line(HumanStep step) {
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    TemplateNames.STEP.forEach(members::putObject);
    members.set("title", FieldSnapshot.shown(step.title()));
    members.set("name", FieldSnapshot.shown(sampleText(Text.of("Name", "姓名"))));
    return node;
  }
}
