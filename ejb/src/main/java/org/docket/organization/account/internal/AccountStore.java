package org.docket.organization.account.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes accounts, sessions and tokens in the running transaction. */
@ApplicationScoped
public class AccountStore {

  private final EntityManager entities;

  @Inject
  public AccountStore(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<AccountRow> account(UUID person) {
    return Optional.ofNullable(entities.find(AccountRow.class, person));
  }

  public AccountRow accountToChange(UUID person, Instant now) {
    AccountRow row = entities.find(AccountRow.class, person, LockModeType.PESSIMISTIC_WRITE);
    return row == null ? new AccountRow(person, now) : row;
  }

  public Optional<LoginFailureRow> failures(String loginHash) {
    return Optional.ofNullable(entities.find(LoginFailureRow.class, loginHash));
  }

  public LoginFailureRow failuresToChange(String loginHash, Instant now) {
    LoginFailureRow row =
        entities.find(LoginFailureRow.class, loginHash, LockModeType.PESSIMISTIC_WRITE);
    return row == null ? new LoginFailureRow(loginHash, now) : row;
  }

  public void forgetFailures(String loginHash, Instant before) {
    entities
        .createQuery(
            "delete from LoginFailureRow f where f.loginHash = :login or f.lastAt < :before")
        .setParameter("login", loginHash)
        .setParameter("before", before)
        .executeUpdate();
  }

  /** A session, and what its person's account says. */
  public record SessionWithAccount(SessionRow session, boolean mustChangePassword) {}

  public Optional<SessionWithAccount> sessionWithAccount(String idHash) {
    return entities
        .createQuery(
            "select s, a.mustChange from SessionRow s left join AccountRow a on a.person = s.person"
                + " where s.idHash = :hash",
            Object[].class)
        .setParameter("hash", idHash)
        .getResultStream()
        .map(row -> new SessionWithAccount((SessionRow) row[0], Boolean.TRUE.equals(row[1])))
        .findFirst();
  }

  public Optional<SessionRow> session(String idHash) {
    return Optional.ofNullable(entities.find(SessionRow.class, idHash));
  }

  public void revokeSessions(UUID person, Instant now) {
    entities
        .createQuery(
            "update SessionRow s set s.revokedAt = :now"
                + " where s.person = :person and s.revokedAt is null")
        .setParameter("now", now)
        .setParameter("person", person)
        .executeUpdate();
  }

  /** Sessions that ended long ago. */
  public void removeSessions(Instant endedBefore) {
    entities
        .createQuery("delete from SessionRow s where s.expiresAt < :before")
        .setParameter("before", endedBefore)
        .executeUpdate();
  }

  public Optional<ApiTokenRow> token(String secretHash) {
    return entities
        .createQuery("select t from ApiTokenRow t where t.secretHash = :hash", ApiTokenRow.class)
        .setParameter("hash", secretHash)
        .getResultStream()
        .findFirst();
  }

  public List<ApiTokenRow> tokens(UUID person) {
    return entities
        .createQuery(
            "select t from ApiTokenRow t where t.person = :person and t.revokedAt is null"
                + " order by t.createdAt desc, t.id",
            ApiTokenRow.class)
        .setParameter("person", person)
        .getResultList();
  }

  public Optional<ApiTokenRow> token(UUID id) {
    return Optional.ofNullable(entities.find(ApiTokenRow.class, id));
  }

  public void revokeTokens(UUID person, Instant now) {
    tokens(person).forEach(token -> token.revoke(now));
  }

  public void save(Object row) {
    entities.persist(row);
  }
}
