package org.docket.organization.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

class HashQueueTest {

  @Test
  void shouldHashTwoAtATime() throws Exception {
    HashQueue queue = new HashQueue();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(10);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      all.add(
          threads.submit(
              () ->
                  queue.run(
                      () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        sleep(20);
                        return now.decrementAndGet();
                      })));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();

    assertThat(most).hasValue(2);
  }

  @Test
  void shouldSendAwayWhoeverWouldMakeTheQueueTooLong() throws Exception {
    HashQueue queue = new HashQueue(1, 1, Duration.ofSeconds(30));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<?> first = threads.submit(() -> queue.run(() -> holdUntil(inside, leave)));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    Future<?> second = threads.submit(() -> queue.run(() -> "second"));
    while (!isWaiting(queue)) {
      sleep(5);
    }

    assertThatThrownBy(() -> queue.run(() -> "third"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("account.busy");

    leave.countDown();
    first.get();
    assertThat(second.get()).isEqualTo("second");
    threads.shutdown();
  }

  @Test
  void shouldLoseItsPatience() throws Exception {
    HashQueue queue = new HashQueue(1, 5, Duration.ofMillis(50));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    Future<?> first = threads.submit(() -> queue.run(() -> holdUntil(inside, leave)));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

    assertThatThrownBy(() -> queue.run(() -> "late"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("account.busy");

    leave.countDown();
    first.get();
    assertThat(queue.run(() -> "free again")).isEqualTo("free again");
    threads.shutdown();
  }

  private static boolean isWaiting(HashQueue queue) {
    return queue.waiting() > 0;
  }

  private static String holdUntil(CountDownLatch inside, CountDownLatch leave) {
    inside.countDown();
    try {
      leave.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "held";
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
