package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CurrentUserTest {

  private static final Actor LI = new Actor(Ids.next(), "li.wei", "李伟", Locale.CHINA, false);
  private static final Actor CHEN = new Actor(Ids.next(), "chen.jie", "陈洁", Locale.CHINA, false);

  private final CurrentUser user = new CurrentUser();

  @Test
  void shouldAskForLogInWhenNobodyActs() {
    assertThatThrownBy(user::require)
        .isInstanceOfSatisfying(
            ProblemException.class,
            thrown ->
                assertThat(thrown.first().category()).isEqualTo(ProblemCategory.UNAUTHENTICATED));
  }

  @Test
  void shouldActForSomebodyElseAndComeBack() {
    user.enter(LI);

    assertThat(user.runAs(CHEN, user::require)).isEqualTo(CHEN);
    assertThat(user.require()).isEqualTo(LI);
  }

  @Test
  void shouldForgetWhoLeft() {
    user.enter(LI);
    user.leave();

    assertThat(user.actor()).isEmpty();
  }
}
