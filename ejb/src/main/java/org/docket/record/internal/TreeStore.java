package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.RecordState;

/** Reads and writes where records stand, in the running transaction. */
@ApplicationScoped
public class TreeStore {

  private final EntityManager entities;

  @Inject
  public TreeStore(EntityManager entities) {
    this.entities = entities;
  }

  Optional<TreeRow> tree(String form) {
    return Optional.ofNullable(entities.find(TreeRow.class, form));
  }

  /** Nobody moves a record of the form until the transaction ends. */
  void keep(String form) {
    entities.find(TreeRow.class, form, LockModeType.PESSIMISTIC_READ);
  }

  /** Nobody else moves or adds a record of the form until the transaction ends. */
  void lock(String form) {
    entities.find(TreeRow.class, form, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(Object row) {
    entities.persist(row);
  }

  void flush() {
    entities.flush();
  }

  /** As it is in the database now, whatever was read before. */
  Optional<TreePath> path(UUID record) {
    return entities
        .createQuery("select n.path from TreeNodeRow n where n.id = :id", String.class)
        .setParameter("id", record)
        .getResultStream()
        .findFirst()
        .map(TreePath::new);
  }

  /** In one statement. */
  Map<UUID, TreePath> paths(Collection<UUID> records) {
    Map<UUID, TreePath> paths = new HashMap<>();
    if (!records.isEmpty()) {
      entities
          .createQuery("select n from TreeNodeRow n where n.id in :ids", TreeNodeRow.class)
          .setParameter("ids", records)
          .setHint("org.hibernate.readOnly", true)
          .getResultList()
          .forEach(node -> paths.put(node.id(), new TreePath(node.path())));
    }
    return paths;
  }

  /** The longest path under a record. */
  int longestUnder(TreePath top) {
    Integer longest =
        entities
            .createQuery(
                "select max(length(n.path)) from TreeNodeRow n"
                    + " where n.path >= :from and n.path < :to",
                Integer.class)
            .setParameter("from", top.text())
            .setParameter("to", top.text() + TreePath.END)
            .getSingleResult();
    return longest == null ? 0 : longest;
  }

  /** A record and all that stand under it. */
  void move(TreePath from, TreePath to) {
    entities
        .createQuery(
            "update TreeNodeRow n set n.path = concat(:new, substring(n.path, :rest))"
                + " where n.path >= :from and n.path < :to")
        .setParameter("new", to.text())
        .setParameter("rest", from.text().length() + 1)
        .setParameter("from", from.text())
        .setParameter("to", from.text() + TreePath.END)
        .executeUpdate();
  }

  void forgetAll(String form) {
    entities
        .createQuery("delete from TreeNodeRow n where n.form = :form")
        .setParameter("form", form)
        .executeUpdate();
  }

  /** The parents of all records of a form that were handed in, null for none; the oldest first. */
  Map<UUID, UUID> parents(String form, String field) {
    Map<UUID, UUID> parents = new LinkedHashMap<>();
    List<Object[]> rows =
        entities
            .createQuery(
                "select r.id, l.toId from RecordRow r left join LinkRow l"
                    + " on l.fromId = r.id and l.path = :field"
                    + " where r.form = :form and r.state <> :draft order by r.id",
                Object[].class)
            .setParameter("field", field)
            .setParameter("form", form)
            .setParameter("draft", RecordState.DRAFT.key())
            .getResultList();
    rows.forEach(row -> parents.put((UUID) row[0], (UUID) row[1]));
    return parents;
  }
}
