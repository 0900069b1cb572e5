package org.docket.document.handbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.approval.ProcessSheet;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessDefinition.Controlled;
import org.docket.approval.chain.SheetControl;
import org.docket.definition.Definitions;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
import org.docket.problem.ProblemException;
import org.docket.record.Attachments;
import org.docket.record.Records;

/**
 * Begins the approval of a process sheet as it is live: a draft of the form whose records are the
 * editions, filled in from the sheet, with the sheet itself.
 */
@ApplicationScoped
public class SheetApproval {

  private static final String PDF = "application/pdf";
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
  private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,6})");

  private final Handbook handbook;
  private final Definitions definitions;
  private final Organization organization;
  private final Attachments attachments;
  private final Records records;

  @Inject
  public SheetApproval(
      Handbook handbook,
      Definitions definitions,
      Organization organization,
      Attachments attachments,
      Records records) {
    this.handbook = handbook;
    this.definitions = definitions;
    this.organization = organization;
    this.attachments = attachments;
    this.records = records;
  }

  /**
   * Returns the draft. A problem for whoever may not create such a record, and where no process
   * controls sheets.
   */
  public UUID begin(String process, Locale language) {
    ProcessSheet sheet = handbook.sheet(process);
    ProcessDefinition by =
        definitions.live().all(ProcessDefinition.class).stream()
            .filter(each -> each.controls().isPresent())
            .findFirst()
            .orElseThrow(() -> new ProblemException(HandbookProblems.notControlled()));
    if (!sheet.standing().mayPutUp()) {
      throw new ProblemException(HandbookProblems.mayNotPutUp(by.title()));
    }
    SheetControl.Fields fields = by.controls().orElseThrow().fields();
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put(fields.process(), process);
    data.put(fields.stamp(), handbook.stamp(sheet));
    data.put(fields.version(), next(sheet));
    fields.title().ifPresent(field -> data.put(field, sheet.process().title().in(language)));
    Optional<Controlled> head = sheet.controlled();
    fields
        .number()
        .ifPresent(field -> head.map(Controlled::number).ifPresent(no -> data.put(field, no)));
    fields
        .unit()
        .ifPresent(field -> coordinator(sheet).ifPresent(unit -> data.put(field, unit.code())));
    fields.file().ifPresent(field -> data.set(field, files(process)));
    return records.create(by.form(), data).id();
  }

  /** The coordinating unit, where the sheet says its code. */
  private Optional<Unit> coordinator(ProcessSheet sheet) {
    return sheet
        .process()
        .controlled()
        .flatMap(Controlled::coordinator)
        .flatMap(code -> organization.unit(code.en()));
  }

  /** One more than the last that was approved or taken over. */
  private static String next(ProcessSheet sheet) {
    String last =
        sheet.standing().approved().stream()
            .findFirst()
            .map(edition -> edition.version())
            .or(() -> sheet.process().controlled().map(Controlled::version))
            .orElse("0");
    Matcher counted = COUNTED.matcher(last);
    return counted.matches() ? counted.group(1) + (Integer.parseInt(counted.group(2)) + 1) : last;
  }

  private ArrayNode files(String process) {
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    for (Locale language : LANGUAGES) {
      byte[] pdf = handbook.pdf(process, language);
      String name = "%s %s.pdf".formatted(process, language.toLanguageTag());
      UUID id = attachments.upload(name, PDF, new ByteArrayInputStream(pdf)).id();
      files.add(id.toString());
    }
    return files;
  }
}
