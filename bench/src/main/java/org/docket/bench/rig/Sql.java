package org.docket.bench.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** One connection for SQL by hand; its statements are prepared once and kept. For one thread. */
public final class Sql implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Sql(Connection connection) {
    this.connection = connection;
  }

  public static Sql on(String url) {
    try {
      return new Sql(DriverManager.getConnection(url, "docket", ""));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes one row. */
  public interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  /** Something that is done in one transaction. */
  public interface Work {
    void on(Sql sql) throws SQLException;
  }

  /** Reads all rows and says how many there were. */
  public int query(String text, Reading reading, Object... values) {
    try {
      PreparedStatement statement = statement(text);
      set(statement, values);
      int rows = 0;
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          reading.read(result);
          rows++;
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** Changes rows. */
  public void run(String text, Object... values) {
    try {
      PreparedStatement statement = statement(text);
      set(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** Adds one execution to the statement's batch. */
  public void add(String text, Object... values) throws SQLException {
    PreparedStatement statement = statement(text);
    set(statement, values);
    statement.addBatch();
  }

  public void send(String text) throws SQLException {
    statement(text).executeBatch();
  }

  public void inTransaction(Work work) {
    try {
      connection.setAutoCommit(false);
      work.on(this);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For statements that are not said as text here; theirs is the running transaction. */
  public Connection connection() {
    return connection;
  }

  /** Runs statements that are separated by semicolons. */
  public void script(String text) {
    try (Statement statement = connection.createStatement()) {
      for (String one : text.split(";\\s*(\\R|$)")) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement statement(String text) throws SQLException {
    PreparedStatement known = prepared.get(text);
    if (known == null) {
      known = connection.prepareStatement(text);
      prepared.put(text, known);
    }
    return known;
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
