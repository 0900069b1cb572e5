package org.docket.approval.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.End;
import org.docket.problem.Text;

/** What is asked of an approval, by whom and when. */
public sealed interface Command {

  UUID by();

  Instant at();

  /**
   * Begins.
   *
   * @param registering the first step, when handing in the record has completed it already
   */
  record Start(UUID by, Instant at, Optional<String> registering) implements Command {}

  /** Tries again where the approval had stopped. */
  record Retry(UUID by, Instant at, String turn) implements Command {}

  /** Tells that the record which a visit started has ended. */
  record ChildEnded(UUID by, Instant at, int visit, End end) implements Command {}

  /** Looks whether a wait is over. */
  record Look(UUID by, Instant at, int visit) implements Command {}

  /**
   * Tells what came of a call.
   *
   * @param outcome of the step; empty where the chain does not say how it goes on
   * @param why it cannot go on, in words
   */
  record CallEnded(UUID by, Instant at, int visit, Optional<String> outcome, Text why)
      implements Command {}

  /** Ends the approval from outside. */
  record Cancel(UUID by, Instant at) implements Command {}

  /** Takes back what the person did last. */
  record Undo(UUID by, Instant at) implements Command {}

  /**
   * An agent does something for the person who is asked.
   *
   * @param by the agent; the command names the person
   */
  record ForSomebody(UUID by, OnTurn command) implements Command {
    @Override
    public Instant at() {
      return command.at();
    }
  }

  /** Something that the person whose turn it is does with it. */
  sealed interface OnTurn extends Command {
    String turn();

    Act act();
  }

  /** Answers a turn. */
  record Decide(UUID by, Instant at, String turn, String outcome) implements OnTurn {
    @Override
    public Act act() {
      return Act.DECIDE;
    }
  }

  /**
   * Sends back to a step that was done before.
   *
   * @param back whether the step, when it agrees, leads straight back; else all is walked again
   */
  record Return(UUID by, Instant at, String turn, String step, boolean back) implements OnTurn {
    @Override
    public Act act() {
      return Act.RETURN;
    }
  }

  /** Hands the turn over for good. */
  record Transfer(UUID by, Instant at, String turn, UUID to) implements OnTurn {
    @Override
    public Act act() {
      return Act.TRANSFER;
    }
  }

  /**
   * Asks one person more.
   *
   * @param kind what for: any but {@link Turn.Kind#OWN}
   */
  record Add(UUID by, Instant at, String turn, Turn.Kind kind, UUID person) implements OnTurn {
    @Override
    public Act act() {
      return switch (kind) {
        case DELEGATE -> Act.DELEGATE;
        case ENQUIRY -> Act.ASK;
        case OWN, BEFORE, BESIDE, AFTER -> Act.ADD_SIGNER;
      };
    }
  }

  /** Does without a person who was added. */
  record Remove(UUID by, Instant at, String turn, UUID person) implements OnTurn {
    @Override
    public Act act() {
      return Act.REMOVE_SIGNER;
    }
  }

  /** Answers a question. */
  record Reply(UUID by, Instant at, String turn) implements OnTurn {
    @Override
    public Act act() {
      return Act.REPLY;
    }
  }

  /** Takes the turn out of the pool. */
  record Claim(UUID by, Instant at, String turn) implements OnTurn {
    @Override
    public Act act() {
      return Act.CLAIM;
    }
  }

  /** Puts the turn back into the pool. */
  record Release(UUID by, Instant at, String turn) implements OnTurn {
    @Override
    public Act act() {
      return Act.RELEASE;
    }
  }

  /** Stops the clock of the turn. */
  record Hold(UUID by, Instant at, String turn) implements OnTurn {
    @Override
    public Act act() {
      return Act.HOLD;
    }
  }

  /** Lets the clock of the turn go on. */
  record Resume(UUID by, Instant at, String turn) implements OnTurn {
    @Override
    public Act act() {
      return Act.RESUME;
    }
  }

  /** Something that is done from outside about a place where an approval waits. */
  sealed interface AtPlace extends Command {
    int visit();
  }

  /** Asks more people in the same turn. */
  record Escalate(UUID by, Instant at, String turn, List<UUID> people) implements AtPlace {
    public Escalate {
      people = List.copyOf(people);
    }

    @Override
    public int visit() {
      return Turn.visitOf(turn);
    }
  }

  /** Asks somebody else in place of one of those asked, or of all. */
  record Reassign(UUID by, Instant at, String turn, Optional<UUID> from, UUID to)
      implements AtPlace {
    @Override
    public int visit() {
      return Turn.visitOf(turn);
    }
  }

  /** Goes on without what is waited for. */
  record Skip(UUID by, Instant at, int visit) implements AtPlace {}

  /** The deadline ends the step with this outcome, whatever the people asked would say. */
  record Expire(UUID by, Instant at, int visit, String outcome) implements AtPlace {}

  /** Goes on at a step. */
  record Jump(UUID by, Instant at, int visit, String step) implements AtPlace {}
}
