package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.SavedView.Sharing;
import org.jspecify.annotations.Nullable;

/** Reads and writes the lists that people keep, in the running transaction. */
@ApplicationScoped
public class SavedViewStore {

  private static final int MOST = 500;

  private final EntityManager entities;

  @Inject
  public SavedViewStore(EntityManager entities) {
    this.entities = entities;
  }

  public List<SavedViewRow> visible(String form, UUID person, String unit) {
    return entities
        .createQuery(
            "select v from SavedViewRow v where v.form = :form and (v.ownerId = :person"
                + " or v.sharing = :everyone or (v.sharing = :unit and v.unitCode = :code))"
                + " order by v.title, v.id",
            SavedViewRow.class)
        .setParameter("form", form)
        .setParameter("person", person)
        .setParameter("everyone", Sharing.EVERYONE)
        .setParameter("unit", Sharing.UNIT)
        .setParameter("code", unit)
        .setMaxResults(MOST)
        .getResultList();
  }

  public long countOf(String form, UUID person) {
    return entities
        .createQuery(
            "select count(v.id) from SavedViewRow v where v.form = :form and v.ownerId = :person",
            Long.class)
        .setParameter("form", form)
        .setParameter("person", person)
        .getSingleResult();
  }

  public void add(SavedViewRow row) {
    entities.persist(row);
  }

  /** It is nobody's standard any more. */
  public void remove(SavedViewRow row) {
    entities
        .createQuery("delete from StandardViewRow s where s.viewId = :view")
        .setParameter("view", row.id())
        .executeUpdate();
    entities.remove(row);
  }

  public Optional<UUID> standard(UUID person, String form) {
    return Optional.ofNullable(
            entities.find(StandardViewRow.class, new StandardViewRow.Key(person, form)))
        .map(StandardViewRow::viewId);
  }

  public void makeStandard(UUID person, String form, @Nullable UUID view) {
    StandardViewRow.Key key = new StandardViewRow.Key(person, form);
    StandardViewRow present = entities.find(StandardViewRow.class, key);
    if (view == null) {
      Optional.ofNullable(present).ifPresent(entities::remove);
    } else if (present == null) {
      entities.persist(new StandardViewRow(key, view));
    } else {
      present.pointTo(view);
    }
  }
}
