package org.docket.it.container;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.record.RecordView;
import org.docket.record.Records;

/** Works with the pack of errands as the administrator, and looks into the tables. */
@ApplicationScoped
class Errands {

  private static final List<String> TABLES =
      List.of(
          "revision",
          "event",
          "approval",
          "task",
          "participant",
          "unique_value",
          "number",
          "document");

  @Resource(lookup = "java:jboss/datasources/DocketDS")
  private DataSource database;

  @Inject private Records records;
  @Inject private Decisions decisions;
  @Inject private Organization organization;
  @Inject private CurrentUser currentUser;

  /** Hands in a new errand: it gets a number, an approval with an open task, and events. */
  RecordView ask() {
    var data = JsonNodeFactory.instance.objectNode().put("what", UUID.randomUUID().toString());
    return asAdministrator(() -> records.createAndSubmit("errand", data));
  }

  /** Allows it, which ends its approval and issues its sheet, with a number of its own. */
  RecordView allow(UUID errand) {
    UUID task = openTask(errand);
    Decision yes =
        new Decision(
            "approve", Optional.empty(), JsonNodeFactory.instance.objectNode(), Optional.empty());
    return asAdministrator(() -> records.get(decisions.decide(task, yes)));
  }

  UUID openTask(UUID errand) {
    String sql = "select id from docket_task where status = 'OPEN' and record_id = ?";
    return query(sql, errand, rows -> rows.getObject(1, UUID.class)).get(0);
  }

  /** Locks the task's row until the running transaction ends. */
  void holdTask(UUID errand) {
    String sql = "select id from docket_task where record_id = ? for update";
    query(sql, errand, rows -> rows.getObject(1, UUID.class));
  }

  RecordView get(UUID errand) {
    return asAdministrator(() -> records.get(errand));
  }

  private <T> T asAdministrator(Supplier<T> work) {
    Person admin = organization.person("admin").orElseThrow();
    Actor actor = new Actor(admin.id(), admin.login(), admin.name(), admin.language(), true);
    return currentUser.runAs(actor, work);
  }

  /** How many rows of each table speak of this record, as the running transaction sees them. */
  Map<String, Long> rows(UUID errand) {
    Map<String, Long> rows = new TreeMap<>();
    rows.put("record", count("select count(*) from docket_record where id = ?", errand));
    for (String table : TABLES) {
      rows.put(
          table, count("select count(*) from docket_" + table + " where record_id = ?", errand));
    }
    return rows;
  }

  /** The next values of the counters of this series. */
  long next(String series) {
    return count(
        "select coalesce(max(next_value), 1) from docket_counter where series = ?", series);
  }

  /** How often it was written down that its task is late. */
  long timesLate(UUID errand) {
    return count(
        "select count(*) from docket_event where kind = 'approval.late' and record_id = ?", errand);
  }

  private long count(String sql, Object parameter) {
    return query(sql, parameter, rows -> rows.getLong(1)).get(0);
  }

  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> List<T> query(String sql, Object parameter, Reading<T> reading) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reading.of(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
