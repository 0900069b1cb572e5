package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.Definitions;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/** The forms of the releases. */
@ApplicationScoped
public class Forms {

  private final Definitions definitions;

  @Inject
  public Forms(Definitions definitions) {
    this.definitions = definitions;
  }

  /** As new records are filled in now. */
  public FormDefinition live(String key) {
    return definitions
        .live()
        .find(FormDefinition.class, key)
        .orElseThrow(() -> new ProblemException(RecordProblems.noSuchForm(key)));
  }

  public Optional<FormDefinition> findLive(String key) {
    return definitions.live().find(FormDefinition.class, key);
  }

  /** All live ones. */
  public Collection<FormDefinition> live() {
    return definitions.live().all(FormDefinition.class);
  }

  public UUID liveRelease() {
    return definitions.liveRelease();
  }

  /** As it was when the record was created. */
  public FormDefinition of(RecordRow record) {
    return of(record.form(), record.releaseId());
  }

  public FormDefinition of(String key, UUID release) {
    return definitions.require(FormDefinition.class, key, release);
  }
}
