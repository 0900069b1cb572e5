package org.docket.organization.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.organization.internal.OrganizationStore;
import org.docket.platform.DatabaseReady;
import org.docket.platform.Transactions;
import org.jboss.logging.Logger;

/**
 * Lets somebody in where nobody is yet: with DOCKET_ADMIN_PASSWORD in the environment (or the
 * system property docket.admin.password), the first start makes the person "admin".
 */
@ApplicationScoped
public class FirstAdministrator {

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

  private final OrganizationStore store;
  private final Organization organization;
  private final Accounts accounts;
  private final Transactions transactions;

  @Inject
  public FirstAdministrator(
      OrganizationStore store,
      Organization organization,
      Accounts accounts,
      Transactions transactions) {
    this.store = store;
    this.organization = organization;
    this.accounts = accounts;
    this.transactions = transactions;
  }

  void start(@Observes @Priority(DatabaseReady.FEATURES) DatabaseReady ready) {
    transactions.separately(
        () -> {
          create(chosenPassword());
          return ready;
        });
  }

  void create(Optional<String> password) {
    if (password.isPresent() && !store.hasPeople()) {
      store.beginChange();
      UUID person = store.addPerson("admin", "Administrator", LANGUAGE, true).id();
      organization.changed();
      accounts.setFirstPassword(person, password.get().toCharArray());
      LOG.info("The first administrator can log in as admin");
    }
  }

  private static Optional<String> chosenPassword() {
    return Optional.ofNullable(System.getProperty("docket.admin.password"))
        .or(() -> Optional.ofNullable(System.getenv("DOCKET_ADMIN_PASSWORD")))
        .filter(password -> !password.isBlank());
  }
}
