package org.docket.organization.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.docket.problem.ProblemException;

/**
 * Lets two threads at a time hash passwords, so that log-ins never take all processors. Others wait
 * in order; when too many wait, or too long, they are sent away.
 */
@ApplicationScoped
public class HashQueue {

  private static final int AT_ONCE = 2;
  private static final int MAY_WAIT = 40;

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mayWait;
  private final Duration patience;

  public HashQueue() {
    this(AT_ONCE, MAY_WAIT, Duration.ofSeconds(15));
  }

  HashQueue(int atOnce, int mayWait, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.mayWait = mayWait;
    this.patience = patience;
  }

  <T> T run(Supplier<T> hashing) {
    if (waiting.incrementAndGet() > mayWait) {
      waiting.decrementAndGet();
      throw busy();
    }
    try {
      enter();
    } finally {
      waiting.decrementAndGet();
    }
    try {
      return hashing.get();
    } finally {
      places.release();
    }
  }

  int waiting() {
    return waiting.get();
  }

  private void enter() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static ProblemException busy() {
    return new ProblemException(AccountProblems.tooManyLogins());
  }
}
