package org.docket.approval.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.SheetEdition;
import org.docket.approval.SheetStanding;
import org.docket.approval.Signatures;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.SheetControl;
import org.docket.definition.CompiledSet;
import org.docket.event.EventLog;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.record.OpenRecord;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** Reads the editions of process sheets from the records in which they are approved. */
@ApplicationScoped
public class SheetEditions {

  private static final String NONE = "";

  private final RecordStore records;
  private final EventLog events;
  private final Organization organization;
  private final KnownProcesses processes;
  private final DocketClock clock;

  @Inject
  public SheetEditions(
      RecordStore records,
      EventLog events,
      Organization organization,
      KnownProcesses processes,
      DocketClock clock) {
    this.records = records;
    this.events = events;
    this.organization = organization;
    this.processes = processes;
    this.clock = clock;
  }

  /** The process that controls sheets, if one does. */
  public static Optional<ProcessDefinition> controlling(CompiledSet set) {
    return set.all(ProcessDefinition.class).stream()
        .filter(process -> process.controls().isPresent())
        .findFirst();
  }

  /** Of all sheets, read at once. */
  Book all(CompiledSet set) {
    return controlling(set)
        .map(
            process ->
                new Book(
                    process,
                    records.ofForm(process.form(), Set.of(RecordState.COMPLETED)),
                    records.ofForm(process.form(), Set.of(RecordState.RUNNING)),
                    processes.mayCreate(processes.formOf(process))))
        .orElseGet(() -> new Book(null, List.of(), List.of(), false));
  }

  /** What the records say of the sheets of processes. */
  final class Book {
    private final @Nullable ProcessDefinition controlling;
    private final Map<String, List<OpenRecord>> completed;
    private final Map<String, List<OpenRecord>> running;
    private final boolean mayPutUp;

    private Book(
        @Nullable ProcessDefinition controlling,
        List<OpenRecord> completed,
        List<OpenRecord> running,
        boolean mayPutUp) {
      this.controlling = controlling;
      this.completed = byProcess(controlling, completed);
      this.running = byProcess(controlling, running);
      this.mayPutUp = mayPutUp;
    }

    SheetStanding of(String process) {
      ProcessDefinition by = controlling;
      if (by == null) {
        return new SheetStanding(clock.today(), List.of(), List.of(), false, false);
      }
      SheetControl control = by.controls().orElseThrow();
      return new SheetStanding(
          clock.today(),
          completed.getOrDefault(process, List.of()).stream()
              .map(record -> edition(record, control))
              .toList(),
          running.getOrDefault(process, List.of()).stream()
              .map(record -> record.number().orElse(record.title()))
              .toList(),
          true,
          mayPutUp);
    }
  }

  private static Map<String, List<OpenRecord>> byProcess(
      @Nullable ProcessDefinition controlling, List<OpenRecord> records) {
    return controlling == null
        ? Map.of()
        : records.stream()
            .collect(
                Collectors.groupingBy(
                    record ->
                        text(
                            record.data(),
                            controlling.controls().orElseThrow().fields().process())));
  }

  private SheetEdition edition(OpenRecord record, SheetControl control) {
    SheetControl.Fields fields = control.fields();
    ObjectNode data = record.data();
    Signatures signatures = new Signatures(events.of(record.id()));
    return new SheetEdition(
        record.id(),
        record.number().orElse(NONE),
        text(data, fields.process()),
        text(data, fields.version()),
        effective(record, text(data, fields.effective())),
        text(data, fields.stamp()),
        text(data, fields.change()),
        name(record.creatorId()).orElse(NONE),
        signer(signatures, control.reviewed()),
        signer(signatures, control.signed()));
  }

  /** From when it was approved, where the record does not say. */
  private LocalDate effective(OpenRecord record, String written) {
    return written.isEmpty()
        ? record.updatedAt().atZone(clock.zone()).toLocalDate()
        : LocalDate.parse(written);
  }

  private Optional<String> signer(Signatures signatures, String step) {
    return signatures.standing().stream()
        .filter(event -> event.data().path("step").asText().equals(step))
        .reduce((earlier, later) -> later)
        .map(Signatures::signer)
        .flatMap(this::name);
  }

  private Optional<String> name(UUID person) {
    return organization.person(person).map(Person::name);
  }

  private static String text(ObjectNode data, String field) {
    return data.path(field).asText(NONE);
  }
}
