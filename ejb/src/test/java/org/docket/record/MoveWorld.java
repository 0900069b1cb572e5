package org.docket.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.form.FormDefinition;
import org.docket.platform.Actor;
import org.docket.platform.Json;
import org.docket.problem.Problem;
import org.docket.record.internal.ListQueries;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.ListSearch;
import org.docket.record.internal.RecordViews;
import org.docket.record.internal.Representations;
import org.docket.record.internal.Slots;
import org.docket.record.internal.Versions;
import org.docket.record.job.JobAsked;
import org.docket.record.job.JobWorker;
import org.docket.record.job.internal.JobClaims;
import org.docket.record.moving.FormMoves;
import org.docket.record.moving.MoveBatches;
import org.docket.record.moving.MoveView;
import org.docket.record.moving.internal.MoveJobs;
import org.docket.record.moving.internal.MovePhases;
import org.docket.record.moving.internal.MovePlanning;
import org.docket.record.moving.internal.MoveStore;
import org.docket.record.moving.internal.Moving;
import org.docket.testing.TestEvent;

/** Records with all that moves them, without a server; the worker works when a test says so. */
final class MoveWorld implements AutoCloseable {

  final RecordWorld world;
  final FormMoves moves;
  final MoveBatches batches;
  final MovePhases phases;
  final JobWorker worker;

  /** Why a running record has to stay; nobody needs it unless a test says so. */
  Optional<Problem> need = Optional.empty();

  MoveWorld(Map<String, String> pack) {
    world = new RecordWorld(pack);
    MovePlanning planning =
        new MovePlanning(
            world.desk,
            world.forms,
            world.rights,
            List.of((UUID record, FormDefinition older, FormDefinition newer) -> need));
    Moving moving =
        new Moving(
            world.rows,
            world.desk,
            world.writer,
            new Representations(world.represented),
            world.events,
            world.saved);
    RecordViews views =
        new RecordViews(
            world.rights, world.forms, world.organization, world.rows, world.currentUser);
    Versions versions = new Versions(world.rows, world.rights, world.organization, world.clock);
    moves =
        new FormMoves(
            world.rows, planning, moving, versions, views, world.rights, world.currentUser);
    MoveStore store = new MoveStore(world.database.entities());
    ListReading reading =
        new ListReading(
            world.forms,
            world.rights,
            new Slots(world.rows, world.database.transactions()),
            new ListSearch(new ListQueries(world.database.entities())),
            world.trees,
            world.currentUser);
    batches =
        new MoveBatches(
            store,
            world.forms,
            reading,
            world.desk,
            world.rights,
            new Repeats(world.rows, world.rights, world.clock),
            world.clock,
            new TestEvent<JobAsked>());
    JobClaims claims =
        new JobClaims(world.database.entities(), world.database.transactions(), world.clock);
    phases =
        new MovePhases(
            store,
            reading,
            world.desk,
            world.rows,
            planning,
            moving,
            moves,
            world.forms,
            claims,
            world.database.transactions(),
            world.events,
            world.clock);
    worker =
        new JobWorker(List.of(new MoveJobs(claims, phases)), world.organization, world.currentUser);
  }

  /** All records of the form that have an earlier revision were looked at. */
  MoveView looked(Actor actor, String form) {
    MoveView begun =
        world.as(
            actor, () -> batches.begin(ListRequest.of(form), Json.MAPPER.createObjectNode(), null));
    worker.run();
    return world.as(actor, () -> batches.get(begun.id()));
  }

  @Override
  public void close() {
    world.close();
  }
}
