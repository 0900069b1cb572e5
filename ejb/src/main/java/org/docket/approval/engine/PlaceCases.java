package org.docket.approval.engine;

/** What is to be done for each kind of place where an approval waits. */
public interface PlaceCases<R> {

  R atStep(Active.AtStep place);

  R atSpawn(Active.AtSpawn place);

  R atWait(Active.AtWait place);

  R atCall(Active.AtCall place);

  R atProblem(Active.AtProblem place);
}
