package org.docket.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.docket.definition.Loaded;
import org.docket.definition.ShippedPacks;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

class ShippedChainsTest {

  @Test
  void shouldCompileEveryChainAndProcessOfTheShippedPacks() {
    Loaded loaded = Compilers.loader().load(ShippedPacks.all());

    assertThat(loaded.problems()).extracting(ShippedChainsTest::words).isEmpty();
    assertThat(loaded.require().all(ProcessDefinition.class))
        .extracting(ProcessDefinition::key)
        .contains("REP-01", "SVC-01", "SVC-02", "SVC-03");
  }

  private static String words(Problem problem) {
    return problem.location() + " " + problem.code() + ": " + problem.message().en();
  }
}
