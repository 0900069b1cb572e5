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

    /** In the very words of the index {@code docket_record_search}, so that it is used. */
    @Override
    String found(List<Word> words, String column, QueryText query) {
      String asked =
          words.stream()
              .map(word -> "'" + word.text() + "'" + (word.whole() ? "" : ":*"))
              .collect(Collectors.joining(" & "));
      return "sql('array_to_tsvector(array_remove(string_to_array(?, '' ''), '''')) @@ cast(? as tsquery)', %s, %s) = true"
          .formatted(column, query.parameter(asked));
    }
  },
  H2 {
    @Override
    String week() {
      return "iso_week";
    }

    @Override
    String found(List<Word> words, String column, QueryText query) {
      return words.stream()
          .map(word -> "% " + QueryText.literal(word.text()) + (word.whole() ? " %" : "%"))
          .map(pattern -> column + " like " + query.parameter(pattern) + " escape '!'")
          .collect(Collectors.joining(" and "));
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

  /** Whether the words of a column have all of these. */
  abstract String found(List<Word> words, String column, QueryText query);
}
