package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.Definitions;

/** Finds the process of a record in the release that the record was created with. */
@ApplicationScoped
public class Processes {

  private final Definitions definitions;

  @Inject
  public Processes(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The process with a chain for this form; a rule of the release lets there be one at most. */
  Optional<ProcessDefinition> withChain(String form, UUID release) {
    return definitions.release(release).all(ProcessDefinition.class).stream()
        .filter(process -> process.form().equals(form) && process.chain().isPresent())
        .findFirst();
  }

  ProcessDefinition require(ApprovalRow approval) {
    return definitions.require(ProcessDefinition.class, approval.process(), approval.releaseId());
  }

  CompiledSet release(ApprovalRow approval) {
    return release(approval.releaseId());
  }

  CompiledSet release(UUID id) {
    return definitions.release(id);
  }
}
