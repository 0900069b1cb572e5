package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.event.LoggedEvent;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  private static final UUID COUNSEL = UUID.randomUUID();
  private static final UUID ENGINEER = UUID.randomUUID();

  @Test
  void shouldTellOpinionsFromDecisions() {
    Signatures signatures =
        new Signatures(
            List.of(
                event(1, "approval.started", ENGINEER, "draft"),
                event(2, "approval.advised", COUNSEL, "experts"),
                event(3, "approval.decided", ENGINEER, "head")));

    assertThat(signatures.standing()).extracting(LoggedEvent::sequence).containsExactly(1L, 3L);
    assertThat(signatures.opinions()).extracting(LoggedEvent::sequence).containsExactly(2L);
  }

  @Test
  void shouldForgetTheOpinionThatIsTakenBackAndNoOther() {
    Signatures signatures =
        new Signatures(
            List.of(
                event(1, "approval.advised", COUNSEL, "experts"),
                event(2, "approval.advised", ENGINEER, "experts"),
                event(3, "approval.advised", COUNSEL, "experts"),
                event(4, "approval.answer-undone", COUNSEL, "experts"),
                event(5, "approval.answer-undone", ENGINEER, "another")));

    assertThat(signatures.opinions()).extracting(LoggedEvent::sequence).containsExactly(1L, 2L);
  }

  private static LoggedEvent event(long sequence, String kind, UUID actor, String step) {
    return new LoggedEvent(
        sequence,
        Instant.EPOCH.plusSeconds(sequence),
        UUID.randomUUID(),
        sequence,
        kind,
        actor,
        null,
        JsonNodeFactory.instance.objectNode().put("step", step));
  }
}
