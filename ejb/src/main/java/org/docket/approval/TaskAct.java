package org.docket.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.Act;

/** What somebody does with a task besides deciding it. */
public sealed interface TaskAct {

  Act act();

  /** What is said with it. */
  Optional<String> comment();

  /** Hands it over for good. */
  record Transfer(UUID person, Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.TRANSFER;
    }
  }

  /** Has somebody else prepare the answer; the task comes back. */
  record Delegate(UUID person, Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.DELEGATE;
    }
  }

  /**
   * Sends back to a step that was done before.
   *
   * @param back whether that step leads straight back here; else all is walked again
   * @param data the fields that were filled in so far
   */
  record Return(String step, boolean back, Optional<String> comment, ObjectNode data)
      implements TaskAct {
    @Override
    public Act act() {
      return Act.RETURN;
    }
  }

  /** Asks for the consent of one person more. */
  record AddSigner(UUID person, When when, Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.ADD_SIGNER;
    }
  }

  /** When somebody who is added is asked. */
  enum When {
    /** Before the one who adds, whose task waits. */
    BEFORE,
    /** At the same time. */
    BESIDE,
    /** Once the one who adds has agreed. */
    AFTER
  }

  /** Does without somebody who was added. */
  record RemoveSigner(UUID person, Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.REMOVE_SIGNER;
    }
  }

  /** Asks somebody something; the comment is the question. */
  record Ask(UUID person, Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.ASK;
    }
  }

  /** Answers a question with a comment. */
  record Reply(Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.REPLY;
    }
  }

  /** Takes it out of the pool. */
  record Claim() implements TaskAct {
    @Override
    public Act act() {
      return Act.CLAIM;
    }

    @Override
    public Optional<String> comment() {
      return Optional.empty();
    }
  }

  /** Puts it back into the pool. */
  record Release() implements TaskAct {
    @Override
    public Act act() {
      return Act.RELEASE;
    }

    @Override
    public Optional<String> comment() {
      return Optional.empty();
    }
  }

  /** Stops its clock. */
  record Hold(Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.HOLD;
    }
  }

  /** Lets its clock go on. */
  record Resume(Optional<String> comment) implements TaskAct {
    @Override
    public Act act() {
      return Act.RESUME;
    }
  }
}
