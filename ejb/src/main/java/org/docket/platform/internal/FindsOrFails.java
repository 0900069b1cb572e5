package org.docket.platform.internal;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import org.docket.platform.BrokenOffException;
import org.jspecify.annotations.Nullable;

/**
 * An entity manager in which nothing found means that nothing is there. Hibernate's own also
 * answers so when the look-up fails in a transaction that can only be rolled back (HHH-12472),
 * which is every one whose connection has just broken: a record would be "not there", and whoever
 * asked for it would go on with that.
 */
final class FindsOrFails implements InvocationHandler {

  private final EntityManager entities;
  private final BooleanSupplier lost;

  private FindsOrFails(EntityManager entities, BooleanSupplier lost) {
    this.entities = entities;
    this.lost = lost;
  }

  /**
   * @param lost whether the running transaction can only be rolled back
   */
  static EntityManager on(EntityManager entities, BooleanSupplier lost) {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            new FindsOrFails(entities, lost));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result = passedOn(method, arguments);
    if (result == null && method.getName().equals("find") && lost.getAsBoolean()) {
      throw new BrokenOffException("Whether it is there cannot be told");
    }
    return result;
  }

  private @Nullable Object passedOn(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(entities, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
