package org.docket.definition.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.docket.definition.Advisers;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.ReleaseAdvice;
import org.docket.definition.ReleaseRule;

/** Gathers the compilers, rules and advice of all features. */
@ApplicationScoped
public class LoaderWiring {

  @Produces
  @Singleton
  DefinitionLoader loader(Instance<DefinitionCompiler<?>> compilers, Instance<ReleaseRule> rules) {
    return new DefinitionLoader(compilers.stream().toList(), rules.stream().toList());
  }

  @Produces
  @Singleton
  Advisers advisers(Instance<ReleaseAdvice> advice) {
    return new Advisers(advice.stream().toList());
  }
}
