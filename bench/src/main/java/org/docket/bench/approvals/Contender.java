package org.docket.bench.approvals;

/** One way to take requests through their approval. */
interface Contender extends AutoCloseable {

  String name();

  /**
   * Takes one request from handing in to its end; each person in a transaction of their own.
   *
   * @param thread which of several that work at once; each has its own connections and log-ins
   * @param amount above 5,000 the region manager is asked as well
   */
  void instance(int thread, int amount);

  /** Hands one in and leaves it to the office director. */
  void open(int amount);

  /** The first twenty open tasks of the office director. */
  void inbox();

  @Override
  void close();
}
