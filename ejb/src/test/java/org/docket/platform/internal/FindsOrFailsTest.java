package org.docket.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.docket.platform.BrokenOffException;
import org.junit.jupiter.api.Test;

class FindsOrFailsTest {

  private final AtomicBoolean lost = new AtomicBoolean();
  private final EntityManager entities = FindsOrFails.on(knowing("there"), lost::get);

  @Test
  void shouldFindWhatIsThere() {
    lost.set(true);

    assertThat(entities.find(String.class, "there")).isEqualTo("there");
  }

  @Test
  void shouldFindNothingWhereNothingIs() {
    assertThat(entities.find(String.class, "elsewhere")).isNull();
  }

  @Test
  void shouldNotSayThatNothingIsThereWhenItCannotLook() {
    lost.set(true);

    assertThatExceptionOfType(BrokenOffException.class)
        .isThrownBy(() -> entities.find(String.class, "elsewhere"));
    assertThatExceptionOfType(BrokenOffException.class)
        .isThrownBy(() -> entities.find(String.class, "elsewhere", LockModeType.PESSIMISTIC_WRITE));
  }

  @Test
  void shouldPassOnWhatFails() {
    assertThatExceptionOfType(PersistenceException.class).isThrownBy(entities::flush);
  }

  /** As Hibernate answers: null for what it does not know, and for what it cannot look up. */
  private static EntityManager knowing(String key) {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("flush")) {
                throw new PersistenceException("cannot write");
              }
              return key.equals(arguments[1]) ? arguments[1] : null;
            });
  }
}
