package org.docket.platform;

/**
 * Work that is looked for again and again, such as tasks that became late. Features provide CDI
 * beans; {@code schedule} calls all of them in turn, on every server. What is found is claimed in
 * the database, so that it is done once.
 */
public interface Sweep {

  /** For the log. */
  String name();

  /** Does what is due; each piece in a transaction of its own. */
  void run();
}
