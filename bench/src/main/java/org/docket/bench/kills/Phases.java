package org.docket.bench.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/**
 * The phase of each worker, a byte each in a file that two processes have in their memory: when one
 * is killed, the other sees what it was doing at that moment. One byte more says in which phase
 * workers are to stay when they come to it, until they are killed.
 */
final class Phases {

  private final MappedByteBuffer bytes;
  private final int workers;

  private Phases(MappedByteBuffer bytes, int workers) {
    this.bytes = bytes;
    this.workers = workers;
  }

  static Phases in(Path file, int workers) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new Phases(channel.map(FileChannel.MapMode.READ_WRITE, 0, workers + 1), workers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void set(int worker, Phase phase) {
    bytes.put(worker, phase.code());
  }

  /** How many workers are in each phase. */
  Map<Phase, Integer> count() {
    Map<Phase, Integer> counted = new EnumMap<>(Phase.class);
    for (int worker = 0; worker < workers; worker++) {
      counted.merge(Phase.of(bytes.get(worker)), 1, Integer::sum);
    }
    return counted;
  }

  /** How many workers have begun something that has not been answered. */
  int underWay() {
    return workers - count().getOrDefault(Phase.IDLE, 0);
  }

  /** Whoever comes to this phase stays in it; nobody does in {@link Phase#IDLE}. */
  void stayIn(Phase phase) {
    bytes.put(workers, phase.code());
  }

  boolean isToStayIn(Phase phase) {
    return Phase.of(bytes.get(workers)) == phase;
  }

  void clear() {
    for (int worker = 0; worker < workers; worker++) {
      set(worker, Phase.IDLE);
    }
    stayIn(Phase.IDLE);
  }
}
