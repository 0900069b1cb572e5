package org.docket.record;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.docket.access.Access;
import org.docket.numbering.NumberEntry;
import org.docket.numbering.Reservations;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.record.importing.ImportResults;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportView;
import org.docket.record.importing.RecordImports;
import org.docket.record.importing.internal.FileRecords;
import org.docket.record.importing.internal.ImportJobs;
import org.docket.record.importing.internal.ImportPhases;
import org.docket.record.importing.internal.ImportStore;
import org.docket.record.importing.internal.NamedThings;
import org.docket.record.importing.internal.RecordImporting;
import org.docket.record.importing.internal.Staging;
import org.docket.record.job.JobAsked;
import org.docket.record.job.JobWorker;
import org.docket.record.job.internal.JobClaims;
import org.docket.testing.TestEvent;

/** Records with all that imports them, without a server; the worker works when a test says so. */
final class ImportWorld implements AutoCloseable {

  final RecordWorld world;
  final RecordImports imports;
  final ImportResults results;
  final JobWorker worker;
  final ImportPhases phases;

  ImportWorld(Map<String, String> pack) {
    world = new RecordWorld(pack);
    ImportStore store = new ImportStore(world.database.entities());
    imports =
        new RecordImports(
            store,
            world.attachments,
            world.repeats,
            world.forms,
            world.desk,
            world.rights,
            world.database.transactions(),
            world.clock,
            new TestEvent<JobAsked>());
    results = new ImportResults(store, world.rights);
    NamedThings names =
        new NamedThings(world.database.entities(), world.forms, world.rights, world.organization);
    JobClaims claims =
        new JobClaims(world.database.entities(), world.database.transactions(), world.clock);
    phases =
        new ImportPhases(
            store,
            new FileRecords(store),
            new RecordImporting(
                world.records, world.changes, numbers(), names, world.desk, world.forms),
            world.forms,
            world.database.transactions(),
            claims,
            world.events,
            world.clock);
    Staging staging = new Staging(store, world.files, world.database.transactions());
    worker =
        new JobWorker(
            List.of(new ImportJobs(claims, staging, phases)),
            world.organization,
            world.currentUser);
  }

  ImportView upload(Actor actor, String form, String name, byte[] content) {
    return world.currentUser.runAs(
        actor,
        () ->
            imports.upload(
                form, name, "application/octet-stream", new ByteArrayInputStream(content), null));
  }

  private RecordNumbers numbers() {
    RegisterStore register = new RegisterStore(world.database.entities());
    Access access = new Access(world.organization, world.currentUser, world.clock);
    Reservations reservations =
        new Reservations(
            world.numberStore,
            register,
            world.definitions,
            access,
            world.currentUser,
            world.events,
            world.clock);
    NumberEntry entry =
        new NumberEntry(
            world.numberStore, register, world.definitions, access, world.events, world.clock);
    return new RecordNumbers(
        world.rows,
        world.desk,
        world.writer,
        world.rights,
        reservations,
        entry,
        List.of(),
        world.events);
  }

  ImportView upload(Actor actor, String form, String csv) {
    return upload(actor, form, "records.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  ImportView set(Actor actor, ImportView view, ImportSettings settings) {
    return world.as(actor, () -> imports.set(view.id(), settings));
  }

  ImportView checked(Actor actor, ImportView view) {
    world.as(actor, () -> imports.check(view.id()));
    worker.run();
    return world.as(actor, () -> imports.get(view.id()));
  }

  ImportView run(Actor actor, ImportView view) {
    checked(actor, view);
    world.as(actor, () -> imports.run(view.id()));
    worker.run();
    return world.as(actor, () -> imports.get(view.id()));
  }

  @Override
  public void close() {
    world.close();
  }
}
