package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.docket.definition.Definitions;
import org.docket.numbering.DocumentNumber;
import org.docket.numbering.NumberRequest;
import org.docket.numbering.Numbers;
import org.docket.numbering.SeriesDefinition;

/** Numbers records. */
@ApplicationScoped
public class Numbering {

  private final Numbers numbers;
  private final Definitions definitions;
  private final RecordWriter writer;

  @Inject
  public Numbering(Numbers numbers, Definitions definitions, RecordWriter writer) {
    this.numbers = numbers;
    this.definitions = definitions;
    this.writer = writer;
  }

  /** Gives the record its number unless it has one; locks a counter until the transaction ends. */
  String draw(RecordWork work, String series) {
    if (work.row().number().isEmpty()) {
      draw(List.of(work), series);
    }
    return work.row().number().orElseThrow();
  }

  /** Gives each of these records a number. */
  void draw(List<RecordWork> works, String series) {
    List<DocumentNumber> drawn =
        numbers.draw(works.stream().map(work -> request(work, series)).toList());
    for (int i = 0; i < works.size(); i++) {
      works.get(i).row().give(drawn.get(i).text());
      writer.entitle(works.get(i));
    }
  }

  private NumberRequest request(RecordWork work, String series) {
    RecordRow row = work.row();
    SeriesDefinition definition =
        definitions.require(SeriesDefinition.class, series, row.releaseId());
    return new NumberRequest(
        definition, row.id(), work.values(), work.form().scope(), work.evaluation());
  }
}
