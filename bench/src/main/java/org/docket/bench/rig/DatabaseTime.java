package org.docket.bench.rig;

/** How long PostgreSQL itself is busy with an operation, without all that lies around it. */
public final class DatabaseTime {

  private final Sql sql;

  public DatabaseTime(Sql sql) {
    this.sql = sql;
    sql.script("create extension if not exists pg_stat_statements");
  }

  /** Milliseconds for one operation. */
  public double of(Runnable operation, int times) {
    sql.script("select pg_stat_statements_reset()");
    for (int i = 0; i < times; i++) {
      operation.run();
    }
    double[] total = new double[1];
    sql.query(
        "select coalesce(sum(total_exec_time + total_plan_time), 0) from pg_stat_statements"
            + " where query not like '%pg_stat_statements%'",
        row -> total[0] = row.getDouble(1));
    return total[0] / times;
  }
}
