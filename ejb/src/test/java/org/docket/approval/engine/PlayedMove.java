package org.docket.approval.engine;

import java.util.List;
import java.util.Random;

/** Something that happens to an approval in a random play, so that it can be played again. */
sealed interface PlayedMove {

  int LOOPS = 60;

  List<String[]> ITEMS =
      List.of(
          new String[] {},
          new String[] {"x"},
          new String[] {"x", "y"},
          new String[] {"x", "y", "z"});

  /** The data change, now and then to something that a condition cannot tell. */
  record Shuffled(long seed) implements PlayedMove {
    void shuffle(TestFacts facts) {
      Random random = new Random(seed);
      for (int i = 0; i < 5; i++) {
        if (random.nextInt(12) == 0) {
          facts.unknown("c" + i);
        } else {
          facts.with("c" + i, random.nextBoolean());
        }
      }
      for (int i = 1; i <= LOOPS; i++) {
        facts.items("f" + i, ITEMS.get(random.nextInt(ITEMS.size())));
      }
    }
  }

  /** What a wait would find now. */
  record Found(String step, WaitLook look) implements PlayedMove {}

  /** No wait finds anything. */
  record FoundNothing() implements PlayedMove {}

  /** What the approval expects. */
  record Expected(Command command) implements PlayedMove {}

  /** Anything, sensible or not. */
  record Tried(Command command) implements PlayedMove {}
}
