package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.access.Access;
import org.docket.access.AccessProblems;
import org.docket.access.RowFilter;
import org.docket.access.Verb;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.Definitions;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;

/** The live processes that the acting person has to do with: who makes or reads their records. */
@ApplicationScoped
public class KnownProcesses {

  private final Definitions definitions;
  private final Access access;
  private final CurrentUser currentUser;

  @Inject
  public KnownProcesses(Definitions definitions, Access access, CurrentUser currentUser) {
    this.definitions = definitions;
    this.access = access;
    this.currentUser = currentUser;
  }

  /** For others as if there were none. */
  public ProcessDefinition require(String key) {
    return definitions
        .live()
        .find(ProcessDefinition.class, key)
        .filter(process -> mayKnow(formOf(process)))
        .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchProcess(key)));
  }

  public List<ProcessDefinition> all() {
    return definitions.live().all(ProcessDefinition.class).stream()
        .filter(process -> mayKnow(formOf(process)))
        .toList();
  }

  /** For those who administer its form. */
  public ProcessDefinition requireAdministered(String key) {
    ProcessDefinition process = require(key);
    if (!mayAdminister(formOf(process))) {
      throw new ProblemException(AccessProblems.notAllowed(Verb.ADMINISTER));
    }
    return process;
  }

  /** Empty for those who do not administer its form. */
  Optional<ProcessDefinition> findAdministered(String key) {
    return definitions
        .live()
        .find(ProcessDefinition.class, key)
        .filter(process -> mayAdminister(formOf(process)));
  }

  public FormDefinition formOf(ProcessDefinition process) {
    return definitions.live().require(FormDefinition.class, process.form());
  }

  boolean mayCreate(FormDefinition form) {
    return access.mayCreate(currentUser.require(), form.access(), settings(form));
  }

  public boolean mayAdminister(FormDefinition form) {
    return access.mayAdminister(currentUser.require(), form.access(), settings(form));
  }

  private boolean mayKnow(FormDefinition form) {
    Actor actor = currentUser.require();
    Values settings = settings(form);
    return access.mayCreate(actor, form.access(), settings)
        || !(access.filterFor(actor, form.access(), settings) instanceof RowFilter.Nothing);
  }

  private static Values settings(FormDefinition form) {
    Map<String, Object> values = new HashMap<>();
    form.settings().forEach((name, setting) -> values.put(name, setting.value().text()));
    return Values.of(Map.of("settings", Values.of(values)));
  }
}
