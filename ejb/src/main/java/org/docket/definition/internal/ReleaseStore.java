package org.docket.definition.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.docket.definition.Activation;
import org.docket.definition.PackFiles;
import org.docket.definition.Release;
import org.docket.definition.ReleaseActor;
import org.jspecify.annotations.Nullable;

/** Reads and writes releases in the running transaction. */
@ApplicationScoped
public class ReleaseStore {

  private final EntityManager entities;

  @Inject
  public ReleaseStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Stores a candidate; contents that are there already are not stored again. */
  public UUID stage(Collection<PackFiles> packs, @Nullable UUID base, Instant now) {
    ReleaseRow row = new ReleaseRow(base, now);
    entities.persist(row);
    entities.flush();
    Set<String> seen = new HashSet<>();
    for (PackFiles pack : packs) {
      for (String path : pack.paths()) {
        String sha256 = pack.sha256(path);
        if (seen.add(sha256) && !isStored(sha256)) {
          entities.persist(new FileRow(sha256, pack.bytes(path).orElseThrow()));
          entities.flush();
        }
        entities.persist(new ReleaseItemRow(row.id(), pack.pack(), path, sha256));
      }
    }
    return row.id();
  }

  private boolean isStored(String sha256) {
    return entities
            .createQuery("select count(f) from FileRow f where f.sha256 = :sha256", Long.class)
            .setParameter("sha256", sha256)
            .getSingleResult()
        > 0;
  }

  public Optional<ReleaseRow> find(UUID id) {
    return Optional.ofNullable(entities.find(ReleaseRow.class, id));
  }

  /** All packs of a release or candidate. */
  public List<PackFiles> packs(UUID release) {
    Map<String, Map<String, byte[]>> contents = new TreeMap<>();
    entities
        .createQuery(
            "select i.pack, i.path, f.content from ReleaseItemRow i join FileRow f"
                + " on f.sha256 = i.sha256 where i.releaseId = :release",
            Object[].class)
        .setParameter("release", release)
        .getResultStream()
        .forEach(
            row ->
                contents
                    .computeIfAbsent((String) row[0], pack -> new TreeMap<>())
                    .put((String) row[1], (byte[]) row[2]));
    List<PackFiles> packs = new ArrayList<>();
    contents.forEach((pack, files) -> packs.add(new PackFiles(pack, files)));
    return packs;
  }

  public Optional<UUID> live() {
    return Optional.ofNullable(entities.find(LiveRow.class, LiveRow.ONLY)).map(LiveRow::releaseId);
  }

  /** The live release, locked: nobody else publishes until this transaction ends. */
  public Optional<UUID> lockLive() {
    return Optional.ofNullable(
            entities.find(LiveRow.class, LiveRow.ONLY, LockModeType.PESSIMISTIC_WRITE))
        .map(LiveRow::releaseId);
  }

  public void publish(UUID candidate, Instant now, ReleaseActor by, String note) {
    Integer last =
        entities
            .createQuery("select max(r.number) from ReleaseRow r", Integer.class)
            .getSingleResult();
    find(candidate).orElseThrow().publish(last == null ? 1 : last + 1, now, by, note);
  }

  public void activate(UUID release, Instant now, ReleaseActor by, String note) {
    LiveRow live = entities.find(LiveRow.class, LiveRow.ONLY);
    if (live == null) {
      entities.persist(new LiveRow(release));
    } else {
      live.switchTo(release);
    }
    entities.persist(new ActivationRow(release, now, by, note));
    entities.flush();
  }

  /** Published releases, the newest first. */
  public List<Release> history() {
    UUID live = live().orElse(null);
    Map<UUID, List<Activation>> activations = new TreeMap<>();
    entities
        .createQuery("select a from ActivationRow a order by a.at", ActivationRow.class)
        .getResultStream()
        .forEach(
            row ->
                activations
                    .computeIfAbsent(row.releaseId(), id -> new ArrayList<>())
                    .add(row.activation()));
    return entities
        .createQuery(
            "select r from ReleaseRow r where r.number is not null order by r.number desc",
            ReleaseRow.class)
        .getResultStream()
        .map(row -> release(row, live, activations.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Release release(
      ReleaseRow row, @Nullable UUID live, List<Activation> activations) {
    return new Release(
        row.id(),
        row.number().orElseThrow(),
        row.publishedAt(),
        row.publisher(),
        row.note(),
        row.id().equals(live),
        activations);
  }

  /** Drops candidates that nobody published, and contents that nothing names any more. */
  public void forgetCandidates(Instant stagedBefore) {
    int dropped =
        entities
            .createQuery(
                "delete from ReleaseItemRow i where i.releaseId in (select r.id from ReleaseRow r"
                    + " where r.number is null and r.stagedAt < :before)")
            .setParameter("before", stagedBefore)
            .executeUpdate();
    if (dropped > 0) {
      entities
          .createQuery("delete from ReleaseRow r where r.number is null and r.stagedAt < :before")
          .setParameter("before", stagedBefore)
          .executeUpdate();
      entities
          .createQuery(
              "delete from FileRow f where not exists"
                  + " (select i from ReleaseItemRow i where i.sha256 = f.sha256)")
          .executeUpdate();
    }
  }
}
