package org.docket.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.access.Access;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.event.EventLog;
import org.docket.event.Represented;
import org.docket.event.internal.EventStore;
import org.docket.form.FormCompiler;
import org.docket.form.ListCompiler;
import org.docket.numbering.Numbers;
import org.docket.numbering.SeriesCompiler;
import org.docket.numbering.internal.NumberBlocks;
import org.docket.numbering.internal.NumberStore;
import org.docket.organization.Organization;
import org.docket.organization.internal.OrganizationObserver;
import org.docket.organization.internal.OrganizationStore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.platform.Json;
import org.docket.record.internal.AggregateQueries;
import org.docket.record.internal.Beginnings;
import org.docket.record.internal.CandidateSearch;
import org.docket.record.internal.Concealments;
import org.docket.record.internal.DraftWriter;
import org.docket.record.internal.ExportPages;
import org.docket.record.internal.FileScanning;
import org.docket.record.internal.Forms;
import org.docket.record.internal.Granting;
import org.docket.record.internal.Guards;
import org.docket.record.internal.JpaAttachmentStore;
import org.docket.record.internal.JpaRecordStore;
import org.docket.record.internal.Links;
import org.docket.record.internal.ListQueries;
import org.docket.record.internal.ListReading;
import org.docket.record.internal.ListSearch;
import org.docket.record.internal.Mappings;
import org.docket.record.internal.Numbering;
import org.docket.record.internal.PresenceBook;
import org.docket.record.internal.Previews;
import org.docket.record.internal.RecordBatchDesk;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordViews;
import org.docket.record.internal.RecordWriter;
import org.docket.record.internal.RelatedRows;
import org.docket.record.internal.RelatedSearch;
import org.docket.record.internal.Representations;
import org.docket.record.internal.Rights;
import org.docket.record.internal.SavedLists;
import org.docket.record.internal.SavedViewStore;
import org.docket.record.internal.SearchEverywhere;
import org.docket.record.internal.SearchableLines;
import org.docket.record.internal.Slots;
import org.docket.record.internal.Submission;
import org.docket.record.internal.TreeSearch;
import org.docket.record.internal.TreeStore;
import org.docket.record.internal.Trees;
import org.docket.record.internal.UniqueValues;
import org.docket.record.internal.Versions;
import org.docket.testing.TestDatabase;
import org.docket.testing.TestEvent;

/** Records with everything that they stand on, over a database of their own, without a server. */
final class RecordWorld implements AutoCloseable {

  final TestDatabase database = TestDatabase.h2();
  final DocketClock clock =
      new DocketClock(
          Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
  final CurrentUser currentUser = new CurrentUser();
  final OrganizationStore organizationStore = new OrganizationStore(database.entities());

  /** Of a server on which nothing was changed, which looks for changes once a second. */
  final Organization organization =
      new Organization(organizationStore, database.transactions(), clock, Map::of);

  private final OrganizationObserver observer =
      new OrganizationObserver(
          organizationStore,
          new Organization(organizationStore, database.transactions(), clock, Map::of),
          clock);
  final EventLog events =
      new EventLog(
          new EventStore(database.entities(), database.transactions()), clock, currentUser);
  final NumberStore numberStore = new NumberStore(database.entities(), database.transactions());
  final NumberBlocks numberBlocks = new NumberBlocks(numberStore, database.transactions());
  final Numbers numbers = new Numbers(numberStore, numberBlocks, currentUser, clock);
  final TestEvent<RecordSubmitted> submitted = new TestEvent<>();
  final TestEvent<RecordSaved> saved = new TestEvent<>();
  final TestEvent<RecordCancelled> cancelled = new TestEvent<>();
  final TestEvent<Represented> represented = new TestEvent<>();
  final Records records;
  final RecordBatches batches;
  final Drafts drafts;
  final Amendments amendments;
  final Presence presence;
  final Beginning beginning;
  final RecordLists lists;
  final RecordExport exports;
  final RecordAggregates aggregates;
  final RecordColumns columns;
  final RecordSearch search;
  final SavedViews views;
  final RecordCandidates candidates;
  final RecordHistory history;
  final RevisionComparisons comparisons;
  final Attachments attachments;
  final Repeats repeats;
  final RecordStore store;
  final SimilarRecords similar;
  final RelatedLists relatedLists;
  final RecordTree tree;
  final Trees trees;
  final MaskedValues masked;
  final Definitions definitions;
  final Forms forms;
  final RecordRepository rows;
  final Rights rights;
  final RecordDesk desk;
  final JpaAttachmentStore files;
  final RecordChanges changes;
  final RecordGrants grants;
  final RecordWriter writer;
  final TestEvent<RecordGranted> granted = new TestEvent<>();
  private final Map<UUID, CompiledSet> releases = new HashMap<>();
  private final Map<String, Actor> people = new HashMap<>();

  RecordWorld(Map<String, String> pack) {
    definitions = new Definitions(releases::get);
    publish(pack);
    forms = new Forms(definitions);
    rows = new RecordRepository(database.entities());
    Slots slots = new Slots(rows, database.transactions());
    files = new JpaAttachmentStore(database.entities(), clock, currentUser);
    Access access = new Access(organization, currentUser, clock);
    Concealments concealments = new Concealments(database.entities(), rows);
    rights = new Rights(access, currentUser, rows, concealments);
    ListQueries queries = new ListQueries(database.entities());
    RelatedSearch related = new RelatedSearch(queries, forms, slots);
    desk = new RecordDesk(rows, forms, organization, files, rights, related, clock, currentUser);
    Links links = new Links(rows);
    TreeStore treeStore = new TreeStore(database.entities());
    trees = new Trees(treeStore, database.transactions());
    UniqueValues unique = new UniqueValues(rows);
    writer =
        new RecordWriter(
            rows,
            slots,
            links,
            unique,
            new SearchableLines(rows),
            trees,
            files,
            organization,
            clock,
            currentUser);
    Numbering numbering = new Numbering(numbers, definitions, writer);
    Representations representations = new Representations(represented);
    Submission submission =
        new Submission(
            writer, numbering, representations, events, clock, new TestEvent<>(), submitted, saved);
    RecordViews shown = new RecordViews(rights, forms, organization, rows, currentUser);
    Mappings mappings = new Mappings(rows, desk, rights);
    Beginnings beginnings =
        new Beginnings(rows, desk, writer, forms, rights, mappings, links, events, clock);
    relatedLists =
        new RelatedLists(
            rows, desk, beginnings, rights, new RelatedRows(related, forms, rights, currentUser));
    TreeSearch treeSearch = new TreeSearch(queries, slots, rights, trees, treeStore);
    tree = new RecordTree(forms, treeSearch, rows, desk, rights, currentUser);
    beginning = new Beginning(beginnings, mappings, forms, shown, rights);
    Versions versions = new Versions(rows, rights, organization, clock);
    repeats = new Repeats(rows, rights, clock);
    Guards guards = new Guards(rows, desk, rights);
    presence =
        new Presence(
            rows, desk, new PresenceBook(database.entities()), rights, organization, clock);
    amendments =
        new Amendments(
            rows, desk, writer, shown, versions, representations, guards, rights, events, saved);
    drafts =
        new Drafts(
            rows,
            desk,
            beginnings,
            new DraftWriter(writer),
            shown,
            versions,
            repeats,
            rights,
            files,
            events);
    records =
        new Records(
            rows,
            desk,
            beginnings,
            writer,
            submission,
            representations,
            unique,
            shown,
            versions,
            guards,
            repeats,
            rights,
            events,
            clock,
            saved,
            cancelled);
    batches =
        new RecordBatches(
            forms,
            rights,
            desk,
            new RecordBatchDesk(
                rows, desk, writer, unique, submission, forms, rights, events, clock));
    changes =
        new RecordChanges(rows, desk, writer, representations, versions, rights, events, saved);
    ListReading reading =
        new ListReading(forms, rights, slots, new ListSearch(queries), trees, currentUser);
    SavedViewStore kept = new SavedViewStore(database.entities());
    SavedLists saved = new SavedLists(kept, forms, organization, currentUser);
    lists = new RecordLists(saved, reading, desk, currentUser);
    aggregates =
        new RecordAggregates(
            saved, reading, new AggregateQueries(database.entities()), desk, currentUser);
    columns = new RecordColumns(reading, desk);
    views =
        new SavedViews(kept, saved, repeats, forms, rights, desk, organization, clock, currentUser);
    search =
        new RecordSearch(new SearchEverywhere(queries, forms, slots, rights, desk), currentUser);
    exports = new RecordExport(new ExportPages(saved, reading, desk, currentUser, events));
    candidates =
        new RecordCandidates(
            new CandidateSearch(
                rows,
                queries,
                treeSearch,
                desk,
                forms,
                slots,
                rights,
                organization,
                currentUser,
                clock));
    history = new RecordHistory(rows, desk, forms, rights, events, organization, currentUser);
    comparisons = new RevisionComparisons(rows, desk, forms, rights, organization, currentUser);
    attachments =
        new Attachments(
            files,
            rows,
            desk,
            rights,
            new FileScanning(Optional.empty(), false),
            repeats,
            new Previews(files, database.transactions()),
            database.transactions());
    Granting granting = new Granting(rows, organization, events, clock, currentUser, granted);
    store =
        new JpaRecordStore(
            rows,
            desk,
            writer,
            numbering,
            submission,
            links,
            forms,
            events,
            clock,
            files,
            rights,
            mappings,
            granting,
            concealments);
    grants = new RecordGrants(rows, desk, granting, rights, repeats, organization, clock);
    similar = new SimilarRecords(store, rows, desk, reading, rights);
    masked = new MaskedValues(rows, desk, rights, events);
    represented.listener(observer::follow);
    unit("CO", null);
    unit("SH01", "CO");
    unit("BJ01", "CO");
    position("clerk");
    position("manager");
  }

  /** New records are filled in as these files say; those that there are keep their form. */
  void publish(Map<String, String> files) {
    UUID release = Ids.next();
    releases.put(release, compiled(files));
    definitions.switchTo(release);
  }

  static CompiledSet compiled(Map<String, String> files) {
    Map<String, byte[]> contents = new HashMap<>();
    contents.put("pack.yaml", bytes("pack: test\ntitle: Test\nversion: 1.0.0\n"));
    files.forEach((name, text) -> contents.put(name, bytes(text)));
    return new DefinitionLoader(
            List.of(new FormCompiler(), new ListCompiler(), new SeriesCompiler()), List.of())
        .load(List.of(new PackFiles("test", contents)))
        .require();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void unit(String code, String parent) {
    Map<String, Object> values = new HashMap<>();
    values.put("code", code);
    values.put("name", "单位 " + code);
    values.put("englishName", "Unit " + code);
    values.put("type", "office");
    if (parent != null) {
      values.put("parent", parent);
    }
    follow("unit", Ids.next(), values);
  }

  private void position(String code) {
    follow("position", Ids.next(), Map.of("code", code, "name", code));
  }

  /** Somebody with a position in a unit. */
  Actor person(String login, String name, String position, String unit) {
    UUID id = Ids.next();
    follow("person", id, Map.of("login", login, "name", name));
    follow("appointment", Ids.next(), Map.of("person", id, "position", position, "unit", unit));
    Actor actor = new Actor(id, login, name, Locale.ENGLISH, false);
    people.put(login, actor);
    return actor;
  }

  /** A clerk who administrates. */
  Actor administrator(String login, String name) {
    UUID id = Ids.next();
    follow("person", id, Map.of("login", login, "name", name, "administrator", true));
    Map<String, Object> post = Map.of("person", id, "position", "clerk", "unit", "CO");
    follow("appointment", Ids.next(), post);
    return new Actor(id, login, name, Locale.ENGLISH, true);
  }

  /** Makes it another person's record, as if that one had created it. */
  void handOver(UUID record, UUID creator) {
    database
        .entities()
        .createNativeQuery("update docket_record set creator_id = :creator where id = :record")
        .setParameter("creator", creator)
        .setParameter("record", record)
        .executeUpdate();
  }

  private void follow(String what, UUID id, Map<String, Object> values) {
    database.run(() -> observer.follow(new Represented(what, id, values, Map.of(), false)));
  }

  /** Does something in a transaction of its own, as this person. */
  <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.runAs(actor, () -> database.call(work));
  }

  static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
