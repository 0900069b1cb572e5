package org.docket.definition.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.ReleaseRule;

/** Gathers the compilers and rules of all features. */
@ApplicationScoped
public class LoaderWiring {

  @Produces
  @Singleton
  DefinitionLoader loader(Instance<DefinitionCompiler<?>> compilers, Instance<ReleaseRule> rules) {
    return new DefinitionLoader(compilers.stream().toList(), rules.stream().toList());
  }
}
