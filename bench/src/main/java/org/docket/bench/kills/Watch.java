package org.docket.bench.kills;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.docket.bench.rig.Moments;
import org.docket.document.pdf.PdfRenderer;
import org.jspecify.annotations.Nullable;

/** Notes the phase of the worker on whose thread something happens. */
final class Watch implements Moments, Extension {

  private static final ThreadLocal<Worker> WORKER = new ThreadLocal<>();

  private record Worker(Phases phases, int number) {}

  private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

  private final Phases phases;

  Watch(Phases phases) {
    this.phases = phases;
  }

  /** From now on this thread is that worker. */
  void worker(int number) {
    WORKER.set(new Worker(phases, number));
  }

  static void enter(Phase phase) {
    Worker worker = WORKER.get();
    if (worker != null) {
      worker.phases().set(worker.number(), phase);
    }
  }

  /** The end of a transaction that only reads is no commit. */
  static <T> T reading(Supplier<T> work) {
    READING.set(true);
    try {
      return work.get();
    } finally {
      READING.set(false);
    }
  }

  @Override
  public void committing() {
    if (!READING.get()) {
      enter(Phase.COMMITTING);
    }
  }

  @Override
  public void committed() {
    if (!READING.get()) {
      enter(Phase.UNANSWERED);
      stay();
    }
  }

  /** An answer that takes long: what lasts microseconds would not be hit by any kill. */
  private void stay() {
    while (WORKER.get() != null && phases.isToStayIn(Phase.UNANSWERED)) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  void add(@Observes BeforeBeanDiscovery event) {
    event.addInterceptorBinding(Rendering.class);
    event.addAnnotatedType(WhileRendering.class, WhileRendering.class.getName());
  }

  void mark(@Observes ProcessAnnotatedType<PdfRenderer> event) {
    event.configureAnnotatedType().add(new AnnotationLiteral<Rendering>() {});
  }

  @Interceptor
  @Rendering
  @Priority(Interceptor.Priority.APPLICATION)
  static class WhileRendering {

    @AroundInvoke
    @Nullable Object render(InvocationContext call) throws Exception {
      enter(Phase.RENDERING);
      try {
        return call.proceed();
      } finally {
        enter(Phase.WORKING);
      }
    }
  }
}
