package org.docket.organization.account;

import java.time.Duration;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What can be wrong with log-ins, passwords and tokens. */
public final class AccountProblems {

  private AccountProblems() {}

  /** The same whether the name, the password or the state of the account is wrong. */
  static Problem wrongLogin() {
    return Problem.of(
        "account.wrong-login",
        ProblemCategory.UNAUTHENTICATED,
        "The log-in or the password is wrong, or the account is locked. Try again, or ask an administrator",
        "登录名或密码错误，或账号已锁定。请重试或联系管理员");
  }

  static Problem waitBeforeNextTry(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    return Problem.of(
        "account.too-many-failures",
        ProblemCategory.TOO_MANY,
        "Too many failed log-ins with this name. Try again in %d seconds".formatted(seconds),
        "该登录名失败次数过多，请在 %d 秒后重试".formatted(seconds));
  }

  /** Too many tries from one place in a short time. */
  public static Problem tooManyTries() {
    return Problem.of(
        "account.too-many-tries",
        ProblemCategory.TOO_MANY,
        "Too many log-ins from this address. Try again in a minute",
        "来自该地址的登录过于频繁，请一分钟后重试");
  }

  static Problem tooManyLogins() {
    return Problem.of(
        "account.busy",
        ProblemCategory.UNAVAILABLE,
        "Too many people are logging in at this moment. Try again in a few seconds",
        "当前登录人数过多，请稍后重试");
  }

  /** Somebody who is logged in did not prove who he is. */
  static Problem passwordDoesNotProve() {
    return Problem.of(
            "account.password-does-not-prove",
            ProblemCategory.INVALID,
            "This is not your password; nothing was decided",
            "密码不正确，尚未办理")
        .at("/password");
  }

  static Problem wrongPassword() {
    return Problem.of(
            "account.wrong-password",
            ProblemCategory.INVALID,
            "The present password is wrong",
            "当前密码错误")
        .at("/current");
  }

  static Problem passwordTooShort(int least) {
    return password(
        "account.password-too-short",
        "A password has at least %d characters".formatted(least),
        "密码至少 %d 位".formatted(least));
  }

  static Problem passwordTooLong(int most) {
    return password(
        "account.password-too-long",
        "A password has at most %d characters".formatted(most),
        "密码最多 %d 位".formatted(most));
  }

  static Problem passwordIsName() {
    return password(
        "account.password-is-name", "The password must not be the log-in", "密码不能与登录名相同");
  }

  static Problem passwordUnchanged() {
    return password(
        "account.password-unchanged",
        "The new password must differ from the present one",
        "新密码不能与当前密码相同");
  }

  static Problem noSuchToken() {
    return Problem.of(
        "account.no-such-token",
        ProblemCategory.NOT_FOUND,
        "You have no such API token",
        "没有该 API 令牌");
  }

  static Problem badExpiry(int mostDays) {
    return Problem.of(
            "account.bad-expiry",
            ProblemCategory.INVALID,
            "A token is good for 1 to %d days".formatted(mostDays),
            "令牌有效期须为 1 至 %d 天".formatted(mostDays))
        .at("/days");
  }

  private static Problem password(String code, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh).at("/next");
  }
}
