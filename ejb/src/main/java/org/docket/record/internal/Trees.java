package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;
import org.docket.record.RecordState;
import org.docket.record.RecordTreeProblems;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the places of records in the trees of their forms equal to what their data say. A new
 * record only reads where its parent stands and shares the form with others that do; whoever moves
 * a record has the form alone, so that no two moves can make a circle together.
 */
@ApplicationScoped
public class Trees {

  private final TreeStore store;
  private final Transactions transactions;
  private final Map<String, String> built = new ConcurrentHashMap<>();

  @Inject
  public Trees(TreeStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** Where a record stands; empty for one that stands in no tree. */
  public Optional<TreePath> place(UUID record) {
    return store.path(record);
  }

  /** Drafts stand nowhere yet. */
  void follow(RecordWork work, ObjectNode data) {
    String field = work.form().tree();
    RecordRow row = work.row();
    if (field == null || row.state() == RecordState.DRAFT) {
      return;
    }
    ready(work.form());
    UUID parent = parentIn(data, field);
    TreePath known = row.revision() == 1 ? null : store.path(row.id()).orElse(null);
    if (known == null) {
      settle(row, parent, work.form());
    } else if (!Objects.equals(parent, known.parent())) {
      move(row, parent, work.form());
    }
  }

  private static @Nullable UUID parentIn(ObjectNode data, String field) {
    String id = data.path(field).path("id").asText();
    return id.isEmpty() ? null : UUID.fromString(id);
  }

  private void settle(RecordRow row, @Nullable UUID parent, FormDefinition form) {
    if (parent != null) {
      store.keep(form.key());
    }
    TreePath path = under(parent, row.id());
    requireRoom(path.depth(), form);
    store.add(new TreeNodeRow(row.id(), form.key(), path.text()));
  }

  private TreePath under(@Nullable UUID parent, UUID id) {
    return parent == null
        ? TreePath.top(id)
        : store.path(parent).orElseGet(() -> TreePath.top(parent)).down(id);
  }

  private void move(RecordRow row, @Nullable UUID parent, FormDefinition form) {
    store.lock(form.key());
    store.flush();
    TreePath from = store.path(row.id()).orElseGet(() -> TreePath.top(row.id()));
    TreePath to = under(parent, row.id());
    if (parent != null && from.holds(store.path(parent).orElse(to))) {
      throw new ProblemException(RecordTreeProblems.circle(fieldOf(form)).at(pointer(form)));
    }
    int deepest = store.longestUnder(from) / (TreePath.top(row.id()).text().length() + 1) + 1;
    requireRoom(to.depth() + deepest - from.depth(), form);
    store.move(from, to);
  }

  private static void requireRoom(int depth, FormDefinition form) {
    if (depth > TreePath.DEEPEST) {
      throw new ProblemException(
          RecordTreeProblems.tooDeep(fieldOf(form), TreePath.DEEPEST).at(pointer(form)));
    }
  }

  private static FieldDefinition fieldOf(FormDefinition form) {
    return form.field(String.valueOf(form.tree())).orElseThrow();
  }

  private static String pointer(FormDefinition form) {
    return "/data/" + form.tree();
  }

  /** Builds the tree of a form whose records were there before it was one, once. */
  public void ready(FormDefinition form) {
    String field = form.tree();
    if (field == null || field.equals(built.get(form.key()))) {
      return;
    }
    try {
      transactions.separately(() -> build(form.key(), field));
    } catch (PersistenceException builtByAnother) {
      transactions.separately(() -> build(form.key(), field));
    }
    built.put(form.key(), field);
  }

  private boolean build(String form, String field) {
    TreeRow known = store.tree(form).orElse(null);
    if (known != null && known.parentField().equals(field)) {
      return false;
    }
    if (known == null) {
      store.add(new TreeRow(form, field));
      store.flush();
    } else {
      store.lock(form);
      known.follow(field);
      store.forgetAll(form);
    }
    Map<UUID, UUID> parents = store.parents(form, field);
    parents.keySet().forEach(id -> store.add(new TreeNodeRow(id, form, path(id, parents).text())));
    return true;
  }

  /** Where older data go round in a circle, or too deep, it is cut. */
  private static TreePath path(UUID id, Map<UUID, UUID> parents) {
    Set<UUID> passed = new HashSet<>();
    Deque<UUID> down = new ArrayDeque<>();
    UUID at = id;
    while (at != null && passed.size() < TreePath.DEEPEST && passed.add(at)) {
      down.push(at);
      at = parents.get(at);
    }
    TreePath path = TreePath.top(down.pop());
    while (!down.isEmpty()) {
      path = path.down(down.pop());
    }
    return path;
  }
}
