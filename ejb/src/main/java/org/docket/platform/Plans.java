package org.docket.platform;

/**
 * How PostgreSQL plans. The data source has every statement planned for its values, as lists need
 * it; a transaction that reads and writes rows by their keys only is better off with plans that are
 * kept.
 */
public interface Plans {

  /** From here to the end of the transaction a statement is planned once for each connection. */
  void keep();
}
