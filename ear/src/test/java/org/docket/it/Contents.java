package org.docket.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much there is in the tables that people's work goes to. */
record Contents(Map<String, Long> rows) {

  private static final List<String> TABLES =
      List.of(
          "record",
          "revision",
          "line",
          "link",
          "unique_value",
          "approval",
          "task",
          "number",
          "document",
          "person",
          "unit",
          "release_activation");

  static Contents now() {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection(SharedServer.database(), "docket", "");
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        ResultSet count = statement.executeQuery("select count(*) from docket_" + table);
        count.next();
        rows.put(table, count.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Contents(rows);
  }
}
