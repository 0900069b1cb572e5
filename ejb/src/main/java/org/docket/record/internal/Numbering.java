package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.docket.definition.Definitions;
import org.docket.numbering.NumberRequest;
import org.docket.numbering.Numbers;
import org.docket.numbering.SeriesDefinition;
import org.docket.platform.DocketClock;

/** Numbers records. */
@ApplicationScoped
public class Numbering {

  private final Numbers numbers;
  private final Definitions definitions;
  private final RecordWriter writer;
  private final DocketClock clock;

  @Inject
  public Numbering(
      Numbers numbers, Definitions definitions, RecordWriter writer, DocketClock clock) {
    this.numbers = numbers;
    this.definitions = definitions;
    this.writer = writer;
    this.clock = clock;
  }

  /** Gives the record its number unless it has one; locks a counter until the transaction ends. */
  String draw(RecordWork work, String series) {
    RecordRow row = work.row();
    if (row.number().isEmpty()) {
      SeriesDefinition definition =
          definitions.require(SeriesDefinition.class, series, row.releaseId());
      NumberRequest request = new NumberRequest(definition, row.id(), work.values(), clock.today());
      row.give(numbers.draw(request).text());
      writer.entitle(work);
    }
    return row.number().orElseThrow();
  }
}
