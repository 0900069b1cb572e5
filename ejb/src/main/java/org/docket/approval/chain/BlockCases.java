package org.docket.approval.chain;

/**
 * What is to be done for each kind of block. Whoever deals with all kinds implements this, so that
 * a new kind does not compile before they have an answer to it.
 */
public interface BlockCases<R> {

  R human(HumanStep step);

  R spawn(SpawnStep step);

  R inform(InformStep step);

  R waiting(WaitStep step);

  R call(CallStep step);

  R choose(Choose choose);

  R parallel(Parallel parallel);

  R part(SubChain part);

  R forEach(ForEach each);
}
