package org.docket.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Notices without a container: remembers what was fired and tells whoever listens, at once. */
public final class TestEvent<T> implements Event<T> {

  private final List<T> fired = new ArrayList<>();
  private final List<Consumer<? super T>> listeners = new ArrayList<>();

  public TestEvent<T> listener(Consumer<? super T> listener) {
    listeners.add(listener);
    return this;
  }

  public List<T> fired() {
    return fired;
  }

  @Override
  public void fire(T event) {
    fired.add(event);
    listeners.forEach(listener -> listener.accept(event));
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException("Notices are part of the transaction");
  }

  @Override
  public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    throw new UnsupportedOperationException("Notices are part of the transaction");
  }

  @Override
  public Event<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("Notices are not qualified");
  }

  @Override
  public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException("Notices are not qualified");
  }
}
