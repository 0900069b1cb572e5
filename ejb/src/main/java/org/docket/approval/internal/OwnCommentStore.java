package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Keeps the comments that people often make. */
@ApplicationScoped
public class OwnCommentStore {

  private final EntityManager entities;

  @Inject
  public OwnCommentStore(EntityManager entities) {
    this.entities = entities;
  }

  public List<String> of(UUID person) {
    return entities
        .createQuery(
            "select c from OwnCommentRow c where c.personId = :person order by c.place",
            OwnCommentRow.class)
        .setParameter("person", person)
        .getResultStream()
        .map(OwnCommentRow::words)
        .toList();
  }

  public void replace(UUID person, List<String> comments) {
    entities
        .createQuery("delete from OwnCommentRow c where c.personId = :person")
        .setParameter("person", person)
        .executeUpdate();
    for (int place = 0; place < comments.size(); place++) {
      entities.persist(new OwnCommentRow(person, place, comments.get(place)));
    }
  }
}
