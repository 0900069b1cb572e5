package org.docket.numbering;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.numbering.SeriesDefinition.Case;
import org.docket.numbering.internal.NumberBlocks;
import org.docket.numbering.internal.NumberRow;
import org.docket.numbering.internal.NumberStore;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.docket.platform.StorageProblems;
import org.docket.problem.ProblemException;

/**
 * Draws numbers, in the transaction that issues what they are for: when it fails, the number was
 * never given. A counter is locked from the draw to the end of the transaction, so drawing is the
 * last thing that a use case does; whoever needs several draws them in one call.
 */
@ApplicationScoped
public class Numbers {

  private static final int LONGEST = 100;

  private final NumberStore store;
  private final NumberBlocks blocks;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public Numbers(
      NumberStore store, NumberBlocks blocks, CurrentUser currentUser, DocketClock clock) {
    this.store = store;
    this.blocks = blocks;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  private record Draw(
      int index,
      NumberRequest request,
      Case choice,
      LocalDate day,
      CounterKey key,
      Map<String, String> texts) {

    static Draw of(int index, NumberRequest request) {
      Case choice = request.choice();
      Map<String, String> texts = request.texts(choice);
      LocalDate day = request.day();
      CounterKey key = request.series().counter(choice, texts, day);
      return new Draw(index, request, choice, day, key, texts);
    }

    String number(long value) {
      return choice.pattern().format(texts, day, value);
    }
  }

  /** Draws one number. */
  @Transactional
  public DocumentNumber draw(NumberRequest request) {
    return draw(List.of(request)).get(0);
  }

  /** Draws several numbers, in the order of the requests; counters are locked in key order. */
  @Transactional
  public List<DocumentNumber> draw(List<NumberRequest> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      draws.add(Draw.of(i, requests.get(i)));
    }
    draws.sort(Comparator.comparing(Draw::key).thenComparing(Draw::index));
    store.writeTheRest();
    DocumentNumber[] numbers = new DocumentNumber[draws.size()];
    draws.forEach(draw -> numbers[draw.index] = take(draw));
    finish(numbers);
    return List.of(numbers);
  }

  /** Whether a number of a record is void. What it is, it stays until the transaction ends. */
  @Transactional
  public boolean isVoid(UUID record, String number) {
    return store.keptStates(record, number).contains(NumberState.VOID.key());
  }

  private DocumentNumber take(Draw draw) {
    SeriesDefinition series = draw.request.series();
    String shown = CanonicalJson.of(Json.MAPPER.<JsonNode>valueToTree(draw.texts));
    if (series.gapsAllowed()) {
      return takeOfBlock(draw, shown);
    }
    NumberRow row = row(draw, store.take(draw.key, series.start(), 1, series.step(), shown));
    String number = row.registered().number();
    unlessTwice(number, () -> store.register(row));
    return new DocumentNumber(series.key(), number);
  }

  /** Passes over what somebody entered while a server held it in a block. */
  private DocumentNumber takeOfBlock(Draw draw, String shown) {
    SeriesDefinition series = draw.request.series();
    while (true) {
      NumberRow row = row(draw, blocks.take(draw.key, series.start(), series.step(), shown));
      String number = row.registered().number();
      if (isNew(row, number)) {
        return new DocumentNumber(series.key(), number);
      }
      if (!store.isEntered(series.key(), number)) {
        throw new ProblemException(NumberingProblems.alreadyIssued(number));
      }
    }
  }

  private boolean isNew(NumberRow row, String number) {
    try {
      return store.registerUnlessKnown(row);
    } catch (PersistenceException twice) {
      throw StorageProblems.conflict(twice, () -> NumberingProblems.alreadyIssued(number));
    }
  }

  private NumberRow row(Draw draw, long value) {
    String number = draw.number(value);
    if (number.length() > LONGEST) {
      throw new ProblemException(NumberingProblems.numberTooLong(number));
    }
    Optional<UUID> actor = currentUser.actor().map(Actor::personId);
    return NumberRow.drawn(
        draw.key, number, value, draw.request.record(), clock.now(), actor.orElse(null));
  }

  private void finish(DocumentNumber[] numbers) {
    String first = numbers[0].text();
    String last = numbers[numbers.length - 1].text();
    unlessTwice(first.equals(last) ? first : first + " … " + last, store::writeTheRest);
  }

  private static void unlessTwice(String number, Runnable writing) {
    try {
      writing.run();
    } catch (PersistenceException twice) {
      throw StorageProblems.conflict(twice, () -> NumberingProblems.alreadyIssued(number));
    }
  }
}
