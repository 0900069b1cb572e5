package org.docket.numbering.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.numbering.CounterKey;
import org.docket.platform.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Values of counters whose series allows gaps: taken from the table a block at a time, handed out
 * from memory without any lock in the database. What is left of a block when the server stops, or
 * when a transaction fails, is lost.
 *
 * <p>A block is taken in the transaction that finds none, on the connection that it has: a second
 * one could never come when everybody waits for one. Others get of it once it is committed; who
 * needs a value before that takes a block of his own, and nobody waits for another thread.
 */
@ApplicationScoped
public class NumberBlocks {

  private static final int SIZE = 50;

  private final NumberStore store;
  private final Transactions transactions;
  private final Map<CounterKey, Kept> committed = new ConcurrentHashMap<>();
  private final Map<Taker, Block> running = new ConcurrentHashMap<>();

  @Inject
  public NumberBlocks(NumberStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** Whose block it is until the transaction is over. */
  private record Taker(Object transaction, CounterKey key) {}

  /** Consecutive values of a counter; for one thread at a time. */
  private static final class Block {
    private final long step;
    private long next;
    private int left;

    private Block(long first, long step) {
      this.next = first;
      this.step = step;
      this.left = SIZE;
    }

    private long take() {
      long value = next;
      next += step;
      left--;
      return value;
    }
  }

  /** The blocks of a counter that anybody may take from, the oldest first. */
  private static final class Kept {
    private final Deque<Block> blocks = new ArrayDeque<>();

    private synchronized void add(Block block) {
      if (block.left > 0) {
        blocks.addLast(block);
      }
    }

    private synchronized Optional<Long> next() {
      return Optional.ofNullable(blocks.peekFirst()).map(block -> block.next);
    }

    private synchronized @Nullable Long take() {
      Block block = blocks.peekFirst();
      if (block == null) {
        return null;
      }
      long value = block.take();
      if (block.left == 0) {
        blocks.removeFirst();
      }
      return value;
    }
  }

  /** A value that nobody else got or will get. */
  public long take(CounterKey key, long start, long step, String shown) {
    Kept kept = committed.computeIfAbsent(key, unused -> new Kept());
    Long value = kept.take();
    return value != null ? value : own(key, kept, start, step, shown).take();
  }

  /** The value that this server gives next, if it has one of a block; nothing is taken. */
  public Optional<Long> next(CounterKey key) {
    return Optional.ofNullable(committed.get(key)).flatMap(Kept::next);
  }

  private Block own(CounterKey key, Kept kept, long start, long step, String shown) {
    Object transaction =
        transactions
            .current()
            .orElseThrow(() -> new IllegalStateException("Numbers are drawn in a transaction"));
    Taker taker = new Taker(transaction, key);
    Block known = running.get(taker);
    if (known != null && known.left > 0) {
      return known;
    }
    Block block = new Block(store.take(key, start, SIZE, step, shown), step);
    running.put(taker, block);
    if (known == null) {
      release(taker, kept);
    }
    return block;
  }

  /** Blocks of a transaction that failed are back in the table. */
  private void release(Taker taker, Kept kept) {
    transactions.afterwards(
        success -> {
          Block last = running.remove(taker);
          if (success && last != null) {
            kept.add(last);
          }
        });
  }
}
