package org.docket.record.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.docket.record.internal.SearchWords.Word;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** What PostgreSQL and H2 say in different ways. */
enum SqlFlavour {
  POSTGRESQL {
    @Override
    String week() {
      return "week";
    }

    /** The column is the database's own: it keeps the words as its index wants them. */
    @Override
    String found(List<Word> words, String row, QueryText query) {
      String asked =
          words.stream()
              .map(word -> "'" + word.text() + "'" + (word.whole() ? "" : ":*"))
              .collect(Collectors.joining(" & "));
      return "cast(sql('? @@ cast(? as tsquery)', column(%s.words as string), %s) as boolean) = true"
          .formatted(row, query.parameter(asked));
    }

    @Override
    boolean waitsFor(EntityManager entities, String what) {
      entities
          .createNativeQuery(
              "select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Integer.class)
          .setParameter("what", what)
          .getSingleResult();
      return true;
    }
  },
  H2 {
    @Override
    String week() {
      return "iso_week";
    }

    @Override
    String found(List<Word> words, String row, QueryText query) {
      return words.stream()
          .map(word -> "% " + QueryText.literal(word.text()) + (word.whole() ? " %" : "%"))
          .map(pattern -> row + ".search like " + query.parameter(pattern) + " escape '!'")
          .collect(Collectors.joining(" and "));
    }

    @Override
    boolean waitsFor(EntityManager entities, String what) {
      return false;
    }
  };

  static SqlFlavour of(EntityManager entities) {
    boolean postgresql =
        entities
                .getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
            instanceof PostgreSQLDialect;
    return postgresql ? POSTGRESQL : H2;
  }

  /** Weeks that begin on Monday. */
  abstract String week();

  /**
   * Lets one transaction at a time go on, the others when it has ended; says whether the database
   * can do that.
   */
  abstract boolean waitsFor(EntityManager entities, String what);

  /**
   * Whether a record has all of these words.
   *
   * @param row what the query calls the row of the record
   */
  abstract String found(List<Word> words, String row, QueryText query);
}
