package org.docket.definition.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.ReleaseArchive;
import org.docket.platform.Transactions;

/** Loads releases from the database. */
@ApplicationScoped
public class StoredReleases implements ReleaseArchive {

  private final ReleaseStore store;
  private final DefinitionLoader loader;
  private final Transactions transactions;

  @Inject
  public StoredReleases(ReleaseStore store, DefinitionLoader loader, Transactions transactions) {
    this.store = store;
    this.loader = loader;
    this.transactions = transactions;
  }

  @Override
  public CompiledSet load(UUID release) {
    return loader.restore(transactions.joining(() -> store.packs(release)));
  }
}
