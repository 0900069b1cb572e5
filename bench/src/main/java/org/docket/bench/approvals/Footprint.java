package org.docket.bench.approvals;

import org.docket.bench.rig.Sql;

/**
 * What one request costs the database, from handing in to its end.
 *
 * @param statements without those that only begin and end transactions
 * @param rows written or read by them
 * @param bytes of the write-ahead log
 */
record Footprint(double statements, double rows, double bytes) {

  /** So many that pages which the log holds whole, once after a checkpoint, weigh little. */
  private static final int INSTANCES = 2_000;

  static Footprint of(Contender contender, Sql sql) {
    for (int i = 0; i < 20; i++) {
      contender.instance(0, Load.amount(i));
    }
    sql.script("checkpoint");
    sql.script("select pg_stat_statements_reset()");
    double before = position(sql);
    for (int i = 0; i < INSTANCES; i++) {
      contender.instance(0, Load.amount(i));
    }
    double written = position(sql) - before;
    double[] counted = new double[2];
    sql.query(
        "select coalesce(sum(calls), 0), coalesce(sum(rows), 0) from pg_stat_statements"
            + " where query not ilike all (array['begin%', 'commit%', 'rollback%', 'set %', 'checkpoint%',"
            + " '%pg_stat_statements%', '%pg_wal%', '%organization_stamp%', '%release_live%'])",
        row -> {
          counted[0] = row.getDouble(1);
          counted[1] = row.getDouble(2);
        });
    return new Footprint(counted[0] / INSTANCES, counted[1] / INSTANCES, written / INSTANCES);
  }

  private static double position(Sql sql) {
    double[] position = new double[1];
    sql.query(
        "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')",
        row -> position[0] = row.getDouble(1));
    return position[0];
  }
}
