package org.docket.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.docket.platform.BrokenOffException;
import org.docket.platform.Transactions;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class OutcomeGuardTest {

  /** Something that comes to a result, whatever happens to its transaction. */
  @ApplicationScoped
  static class UseCase {
    @Transactional
    String done() {
      return "done";
    }
  }

  /** A transaction that the test breaks. */
  @ApplicationScoped
  static class Broken extends Transactions {
    private boolean lost;

    void lose() {
      lost = true;
    }

    @Override
    public boolean isLost() {
      return lost;
    }
  }

  @Test
  void shouldNotLetAUseCaseSucceedOfWhichNothingIsStored() {
    try (WeldContainer container =
        new Weld()
            .disableDiscovery()
            .beanClasses(UseCase.class, Broken.class, OutcomeGuard.class, SeparateTransaction.class)
            .initialize()) {
      UseCase useCase = container.select(UseCase.class).get();
      assertThat(useCase.done()).isEqualTo("done");

      container.select(Broken.class).get().lose();

      assertThatExceptionOfType(BrokenOffException.class).isThrownBy(useCase::done);
    }
  }
}
