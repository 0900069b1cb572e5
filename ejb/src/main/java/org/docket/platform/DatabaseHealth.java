package org.docket.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks the database whether it answers. */
@ApplicationScoped
public class DatabaseHealth {

  private static final int SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/DocketDS")
  private DataSource database;

  public boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
