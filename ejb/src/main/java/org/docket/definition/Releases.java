package org.docket.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.definition.internal.ReleaseRow;
import org.docket.definition.internal.ReleaseStore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;

/**
 * What administrators do with packs: hand them in, see what would change, publish, roll back. A
 * release is all packs together; publishing is one switch, and whatever is wrong leaves the live
 * one alone. Only administrators may; Docket itself installs the packs that it ships.
 */
@ApplicationScoped
public class Releases {

  private static final Duration CANDIDATES_KEPT = Duration.ofDays(7);

  private static final int MAX_NOTE = 1000;

  private final ReleaseStore store;
  private final DefinitionLoader loader;
  private final Advisers advisers;
  private final CurrentUser user;
  private final Transactions transactions;
  private final DocketClock clock;
  private final Event<ReleaseActivated> activated;

  @Inject
  public Releases(
      ReleaseStore store,
      DefinitionLoader loader,
      Advisers advisers,
      CurrentUser user,
      Transactions transactions,
      DocketClock clock,
      Event<ReleaseActivated> activated) {
    this.store = store;
    this.loader = loader;
    this.advisers = advisers;
    this.user = user;
    this.transactions = transactions;
    this.clock = clock;
    this.activated = activated;
  }

  /**
   * Stores the packs, with all other live packs, as a candidate and checks it. Nothing goes live.
   */
  @Transactional
  public Candidate stage(PackSource source) {
    administrator();
    return candidate(stageWith(source.read()));
  }

  /** A candidate without this pack. */
  @Transactional
  public Candidate stageWithout(String pack) {
    administrator();
    Map<String, PackFiles> packs = livePacks();
    if (packs.remove(pack) == null) {
      throw new ProblemException(DefinitionProblems.notInRelease(pack));
    }
    return candidate(stored(packs.values()));
  }

  @Transactional
  public Candidate candidate(UUID id) {
    administrator();
    ReleaseRow row = unpublished(id);
    List<PackFiles> packs = store.packs(id);
    List<PackFiles> base = row.base().map(store::packs).orElse(List.of());
    List<String> changed = ReleaseComparison.changedPacks(base, packs);
    Loaded loaded = loader.load(packs);
    return new Candidate(
        id,
        changed,
        loaded.problems(),
        loaded.set().map(set -> advisers.look(set, changed)).orElse(List.of()),
        ReleaseComparison.of(base, packs),
        !row.base().equals(store.live()));
  }

  /** Makes a candidate a release and switches to it, on all servers. */
  @Transactional
  public Release publish(UUID candidate, String note) {
    ReleaseActor by = administrator();
    check(note);
    Optional<UUID> live = store.lockLive();
    if (!unpublished(candidate).base().equals(live)) {
      throw new ProblemException(DefinitionProblems.outdated());
    }
    loader.load(store.packs(candidate)).require();
    store.publish(candidate, clock.now(), by, note);
    return switchTo(candidate, by, note);
  }

  /** Makes a release of the past live again. */
  @Transactional
  public Release activate(UUID release, String note) {
    ReleaseActor by = administrator();
    check(note);
    store.lockLive();
    published(release);
    loader.load(store.packs(release)).require();
    return switchTo(release, by, note);
  }

  /** The newest first. */
  @Transactional
  public List<Release> history() {
    administrator();
    return store.history();
  }

  @Transactional
  public Release release(UUID id) {
    administrator();
    return published(id);
  }

  /** What is different in the second of two releases. */
  @Transactional
  public List<Change> compare(UUID before, UUID after) {
    administrator();
    return ReleaseComparison.of(
        store.packs(published(before).id()), store.packs(published(after).id()));
  }

  /** The packs that are live. */
  @Transactional
  public List<Pack> packs() {
    administrator();
    return store.live().map(id -> loader.load(store.packs(id)).require()).stream()
        .flatMap(set -> set.packs().stream())
        .toList();
  }

  /** A live pack as a zip file, as it was handed in. */
  @Transactional
  public byte[] export(String pack) {
    administrator();
    return Optional.ofNullable(livePacks().get(pack))
        .map(PackZip::write)
        .orElseThrow(() -> new ProblemException(DefinitionProblems.notInRelease(pack)));
  }

  /**
   * Publishes packs that come with Docket, where they differ from the live ones; for the start-up,
   * which no person does. Leaves everything alone once an administrator has published something.
   */
  @Transactional
  public boolean install(Collection<PackFiles> shipped, String note) {
    Optional<UUID> live = store.lockLive();
    boolean ours =
        store.history().stream().allMatch(release -> release.publishedBy().person() == null);
    Map<String, PackFiles> packs = livePacks();
    boolean same =
        shipped.stream()
            .allMatch(
                pack ->
                    pack.sameAs(
                        packs.getOrDefault(pack.pack(), new PackFiles(pack.pack(), Map.of()))));
    if (!ours || same) {
      return false;
    }
    shipped.forEach(pack -> packs.put(pack.pack(), pack));
    loader.load(packs.values()).require();
    UUID candidate = store.stage(packs.values(), live.orElse(null), clock.now());
    store.publish(candidate, clock.now(), ReleaseActor.DOCKET, note);
    switchTo(candidate, ReleaseActor.DOCKET, note);
    return true;
  }

  private static void check(String note) {
    if (note.length() > MAX_NOTE) {
      throw new ProblemException(DefinitionProblems.noteTooLong(MAX_NOTE));
    }
  }

  private UUID stageWith(List<PackFiles> handedIn) {
    Map<String, PackFiles> packs = livePacks();
    Set<String> seen = new HashSet<>();
    for (PackFiles pack : handedIn) {
      if (!seen.add(pack.pack())) {
        throw new ProblemException(DefinitionProblems.packTwice(pack.pack()));
      }
      packs.put(pack.pack(), pack);
    }
    return stored(packs.values());
  }

  /**
   * In a transaction of its own, since checking takes long. Contents are stored once: of two who
   * hand in the same at once, the second finds on its second try what the first has stored.
   */
  private UUID stored(Collection<PackFiles> packs) {
    Supplier<UUID> storing =
        () -> {
          store.forgetCandidates(clock.now().minus(CANDIDATES_KEPT));
          return store.stage(packs, store.live().orElse(null), clock.now());
        };
    try {
      return transactions.separately(storing);
    } catch (PersistenceException storedByAnother) {
      return transactions.separately(storing);
    }
  }

  private Map<String, PackFiles> livePacks() {
    Map<String, PackFiles> packs = new TreeMap<>();
    store.live().map(store::packs).orElse(List.of()).forEach(pack -> packs.put(pack.pack(), pack));
    return packs;
  }

  private Release switchTo(UUID release, ReleaseActor by, String note) {
    store.activate(release, clock.now(), by, note);
    activated.fire(new ReleaseActivated(release, note));
    return published(release);
  }

  private Release published(UUID id) {
    return store.history().stream()
        .filter(release -> release.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ProblemException(DefinitionProblems.noSuchRelease()));
  }

  private ReleaseRow unpublished(UUID id) {
    return store
        .find(id)
        .filter(row -> row.number().isEmpty())
        .orElseThrow(() -> new ProblemException(DefinitionProblems.noSuchCandidate()));
  }

  private ReleaseActor administrator() {
    Actor actor = user.require();
    if (!actor.administrator()) {
      throw new ProblemException(DefinitionProblems.administratorsOnly());
    }
    return new ReleaseActor(Objects.requireNonNull(actor.personId()), actor.name());
  }
}
