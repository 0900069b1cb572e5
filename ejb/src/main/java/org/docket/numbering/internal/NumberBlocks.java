package org.docket.numbering.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.numbering.CounterKey;
import org.docket.platform.Transactions;

/**
 * Values of counters whose series allows gaps: taken from the table a block at a time, handed out
 * from memory without any lock in the database. What is left of a block when the server stops, or
 * when a transaction fails, is lost.
 */
@ApplicationScoped
public class NumberBlocks {

  private static final int SIZE = 50;

  private final NumberStore store;
  private final Transactions transactions;
  private final Map<CounterKey, Block> blocks = new ConcurrentHashMap<>();

  @Inject
  public NumberBlocks(NumberStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  private static final class Block {
    private long next;
    private int left;
  }

  /** A value that nobody else got or will get. */
  public long take(CounterKey key, long start, long step, String shown) {
    Block block = blocks.computeIfAbsent(key, unused -> new Block());
    synchronized (block) {
      if (block.left == 0) {
        block.next = transactions.separately(() -> store.take(key, start, SIZE, step, shown));
        block.left = SIZE;
      }
      long value = block.next;
      block.next += step;
      block.left--;
      return value;
    }
  }
}
