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
import org.docket.bench.rig.Moments;
import org.docket.document.pdf.PdfRenderer;
import org.jspecify.annotations.Nullable;

/** Notes the phase of the worker on whose thread something happens. */
final class Watch implements Moments, Extension {

  private static final ThreadLocal<Worker> WORKER = new ThreadLocal<>();

  private record Worker(Phases phases, int number) {}

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

  @Override
  public void committing() {
    enter(Phase.COMMITTING);
  }

  @Override
  public void committed() {
    enter(Phase.UNANSWERED);
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
