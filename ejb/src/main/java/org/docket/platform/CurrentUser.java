package org.docket.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting on this thread. The entrance of a request calls {@link #enter} and {@link #leave};
 * work that is not a request (scenarios, timed work) uses {@link #runAs}. Nothing is inherited by
 * other threads.
 */
@ApplicationScoped
public class CurrentUser {

  @SuppressWarnings("ThreadLocalUsage") // one bean per application, and tests make their own
  private final ThreadLocal<@Nullable Actor> actor = new ThreadLocal<>();

  public Optional<Actor> actor() {
    return Optional.ofNullable(actor.get());
  }

  /** The person acting; nobody logged in is a problem. */
  public Actor require() {
    return actor().orElseThrow(() -> new ProblemException(notLoggedIn()));
  }

  public void enter(Actor person) {
    actor.set(person);
  }

  public void leave() {
    actor.remove();
  }

  /** Runs the work as this person and then restores who was acting before. */
  public <T extends @Nullable Object> T runAs(Actor person, Supplier<T> work) {
    Actor before = actor.get();
    actor.set(person);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  private void restore(@Nullable Actor before) {
    if (before == null) {
      actor.remove();
    } else {
      actor.set(before);
    }
  }

  private static Problem notLoggedIn() {
    return Problem.of(
        "platform.not-logged-in",
        ProblemCategory.UNAUTHENTICATED,
        "Nobody is logged in, or the log-in has expired. Log in and try again",
        "您尚未登录或登录已过期，请登录后重试");
  }
}
