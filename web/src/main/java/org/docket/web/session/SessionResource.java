package org.docket.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.Accounts;
import org.docket.organization.account.Login;
import org.docket.organization.account.Secret;
import org.docket.organization.account.Sessions;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.web.openapi.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The session of the browser that asks. A new one is made at every log-in and every change of the
 * password, so that an identifier from before is worth nothing.
 */
@ApplicationScoped
@OwnAccount
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

  @Inject private Login login;
  @Inject private LoginRate rate;
  @Inject private Sessions sessions;
  @Inject private Accounts accounts;
  @Inject private Organization organization;
  @Inject private CurrentUser currentUser;
  @Inject private DocketClock clock;

  @POST
  @Anonymous
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Log in. Sets the cookie of a new session.",
      zh = "登录。设置新会话的 Cookie。",
      status = 201,
      answer = SessionResponse.class)
  public Response open(
      SessionRequests.Login body,
      @CookieParam(SessionCookie.NAME) @Nullable String before,
      @Context HttpServletRequest request) {
    Person person = authenticate(body, request.getRemoteAddr());
    secret(before).ifPresent(sessions::close);
    currentUser.enter(Entrance.actor(person));
    return Response.created(URI.create("session"))
        .cookie(SessionCookie.of(newSession(person.id(), request), request))
        .entity(answer(person))
        .build();
  }

  @GET
  @Operation(en = "Who is logged in.", zh = "当前登录人。")
  public SessionResponse get() {
    return answer(organization.require(currentUser.require().personId()));
  }

  @DELETE
  @Operation(en = "Log out.", zh = "退出登录。", status = 204)
  public Response close(
      @CookieParam(SessionCookie.NAME) @Nullable String cookie,
      @Context HttpServletRequest request) {
    secret(cookie).ifPresent(sessions::close);
    return Response.noContent().cookie(SessionCookie.gone(request)).build();
  }

  /** Logs the person out on all devices. */
  @DELETE
  @Path("/everywhere")
  @Operation(en = "Log out on all devices.", zh = "在所有设备上退出登录。", status = 204)
  public Response closeEverywhere(@Context HttpServletRequest request) {
    sessions.closeAll(currentUser.require().personId());
    return Response.noContent().cookie(SessionCookie.gone(request)).build();
  }

  @PUT
  @Path("/language")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(en = "Choose the language of answers, notices and mail.", zh = "选择应答与通知的语言。")
  public SessionResponse chooseLanguage(SessionRequests.Language body) {
    String language = SessionRequests.require(body.language(), "language");
    if (!LANGUAGES.contains(language)) {
      throw new ProblemException(SessionProblems.unknownLanguage(language));
    }
    UUID person = currentUser.require().personId();
    organization.chooseLanguage(person, Locale.forLanguageTag(language));
    return answer(organization.require(person));
  }

  @PUT
  @Path("/unit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en =
          "Choose for which of the units where one has a post one works: new records are made for it.",
      zh = "选择以哪个任职部门的身份办理：新单据归属该部门。")
  public SessionResponse chooseUnit(SessionRequests.Unit body) {
    UUID person = currentUser.require().personId();
    organization.chooseUnit(person, SessionRequests.require(body.unit(), "unit"));
    return answer(organization.require(person));
  }

  @PUT
  @Path("/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      en = "Change one's own password. All other sessions end.",
      zh = "修改本人密码。其他会话全部终止。",
      answer = SessionResponse.class)
  public Response changePassword(
      SessionRequests.Password body, @Context HttpServletRequest request) {
    Person person = organization.require(currentUser.require().personId());
    accounts.changePassword(
        person.id(),
        SessionRequests.require(body.current(), "current").toCharArray(),
        SessionRequests.require(body.next(), "next").toCharArray());
    return Response.ok(answer(person))
        .cookie(SessionCookie.of(newSession(person.id(), request), request))
        .build();
  }

  private Person authenticate(SessionRequests.Login body, String address) {
    rate.mustBeLow(address);
    String name = SessionRequests.require(body.login(), "login");
    String password = SessionRequests.require(body.password(), "password");
    try {
      return login.authenticate(name, password.toCharArray());
    } catch (ProblemException refused) {
      if (refused.first().category() == ProblemCategory.UNAUTHENTICATED) {
        rate.failed(address);
      }
      throw refused;
    }
  }

  private Secret newSession(UUID person, HttpServletRequest request) {
    String device = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    return sessions.open(person, device, request.getRemoteAddr());
  }

  private SessionResponse answer(Person person) {
    return SessionResponse.of(
        person,
        organization.chart(),
        clock.today(),
        clock.zone().getId(),
        accounts.mustChangePassword(person.id()));
  }

  private static Optional<Secret> secret(@Nullable String cookie) {
    return Optional.ofNullable(cookie).filter(text -> !text.isBlank()).map(Secret::new);
  }
}
