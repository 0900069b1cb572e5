package org.docket.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.docket.approval.chain.rule.FamiliesExist;
import org.docket.approval.chain.rule.IssuedTemplatesExist;
import org.docket.approval.chain.rule.OneChainPerForm;
import org.docket.approval.chain.rule.PositionsExist;
import org.docket.approval.chain.rule.SeriesExist;
import org.docket.approval.chain.rule.SpawnedFormsExist;
import org.docket.approval.chain.rule.UnitsExist;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.Loaded;
import org.docket.definition.ShippedPacks;
import org.docket.form.FormCompiler;
import org.docket.form.ListCompiler;
import org.docket.numbering.SeriesCompiler;
import org.docket.organization.OrganizationCompiler;
import org.docket.problem.Problem;
import org.junit.jupiter.api.Test;

class ShippedChainsTest {

  @Test
  void shouldCompileEveryChainAndProcessOfTheShippedPacks() {
    Loaded loaded =
        new DefinitionLoader(
                List.of(
                    new FormCompiler(),
                    new ListCompiler(),
                    new SeriesCompiler(),
                    new ChainCompiler(),
                    new ProcessCompiler(),
                    new OrganizationCompiler()),
                List.of(
                    new PositionsExist(),
                    new UnitsExist(),
                    new SeriesExist(),
                    new SpawnedFormsExist(),
                    new IssuedTemplatesExist(),
                    new OneChainPerForm(),
                    new FamiliesExist()))
            .load(ShippedPacks.all());

    assertThat(loaded.problems()).extracting(ShippedChainsTest::words).isEmpty();
    assertThat(loaded.require().all(ProcessDefinition.class))
        .extracting(ProcessDefinition::key)
        .contains("REP-01", "SVC-01", "SVC-02", "SVC-03");
  }

  private static String words(Problem problem) {
    return problem.location() + " " + problem.code() + ": " + problem.message().en();
  }
}
