package org.docket.bench.rig;

/**
 * What somebody wants to know of the transactions of this process, on the thread that runs them.
 */
public interface Moments {

  /** Nobody wants to know. */
  Moments UNWATCHED =
      new Moments() {
        @Override
        public void committing() {}

        @Override
        public void committed() {}
      };

  /** The outermost transaction of the thread is about to be committed. */
  void committing();

  /** It is durable; nobody has been told yet. */
  void committed();
}
