package org.docket.numbering.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;

/** Makes void what was kept and not used in time. */
@ApplicationScoped
public class ReservationSweep implements Sweep {

  private static final int BATCH = 200;
  private static final String OVER = "The reservation was over / 预留到期";

  private final RegisterStore register;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public ReservationSweep(RegisterStore register, Transactions transactions, DocketClock clock) {
    this.register = register;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "reservations of numbers";
  }

  @Override
  public void run() {
    int done;
    do {
      done = transactions.separately(this::batch);
    } while (done == BATCH);
  }

  private int batch() {
    List<NumberRow> overdue = register.overdue(clock.today(), BATCH).toList();
    overdue.forEach(row -> row.becomeVoid(clock.now(), null, OVER));
    return overdue.size();
  }
}
