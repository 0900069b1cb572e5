package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.record.importing.ImportState;

/** Gives each import that is due to one server, which has it until its lease runs out. */
@ApplicationScoped
public class ImportClaims {

  /** Each batch renews it; a server that fell is replaced after as long. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private final ImportStore store;
  private final Transactions transactions;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public ImportClaims(
      ImportStore store, Transactions transactions, Organization organization, DocketClock clock) {
    this.store = store;
    this.transactions = transactions;
    this.organization = organization;
    this.clock = clock;
  }

  /** An import in hand. */
  record Claim(UUID id, UUID owner, ImportState state, boolean staged) {}

  Optional<Claim> next() {
    return transactions.separately(
        () ->
            store
                .due(clock.now())
                .map(
                    row -> {
                      row.claim(clock.now().plus(LEASE));
                      return new Claim(row.id(), row.ownerId(), row.state(), row.isStaged());
                    }));
  }

  /** Whoever began it, unless he has left. */
  Optional<Actor> owner(Claim claim) {
    return organization
        .person(claim.owner())
        .filter(Person::active)
        .map(
            person ->
                new Actor(
                    person.id(),
                    person.login(),
                    person.name(),
                    person.language(),
                    person.administrator()));
  }

  void fail(UUID id, Problem problem) {
    transactions.separately(
        () -> {
          store.lock(id).ifPresent(row -> row.fail(problem.message(), clock.now()));
          return id;
        });
  }
}
