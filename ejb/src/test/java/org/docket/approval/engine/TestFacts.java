package org.docket.approval.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.Condition;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.WaitStep;
import org.docket.expression.Compiled;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.organization.StandIn;
import org.docket.organization.Who;
import org.docket.problem.Text;

/** Facts by word: a condition holds as told; every entry of a step is one person. */
final class TestFacts implements Facts {

  static final Compiled ALWAYS = Expressions.compileCondition("true", Scope.empty());
  static final UUID OWNER = new UUID(9, 9);
  static final UUID SUPERIOR = new UUID(8, 8);
  static final UUID ADMINISTRATOR = new UUID(7, 7);

  final Map<String, Truth> truths = new HashMap<>();
  final Map<String, List<Item>> items = new HashMap<>();
  final Map<UUID, UUID> superiors = new HashMap<>();
  private final Deque<Item> inside = new ArrayDeque<>();
  boolean samePersonEverywhere;

  static Who entry(int index) {
    return new Who.Doer(Integer.toString(index));
  }

  static UUID person(int entry) {
    return new UUID(0, entry);
  }

  TestFacts with(String condition, boolean value) {
    truths.put(condition, Truth.of(value));
    return this;
  }

  TestFacts unknown(String condition) {
    truths.put(condition, new Truth.Problematic(Text.same(condition + " is not filled in")));
    return this;
  }

  final Map<String, WaitLook> waits = new HashMap<>();

  @Override
  public WaitLook look(WaitStep step, Instant since) {
    return waits.getOrDefault(step.key(), new WaitLook.Still(Optional.empty()));
  }

  /** These are walked for each of the items that they are told by their keys. */
  TestFacts items(String block, String... keys) {
    items.put(
        block,
        Arrays.stream(keys).map(key -> new Item(key, Text.same(key), List.of(key))).toList());
    return this;
  }

  @Override
  public Items items(ForEach block) {
    List<Item> known = items.get(block.key());
    return known == null
        ? new Items.Problematic(Text.same("nobody knows " + block.key()))
        : new Items.Known(known);
  }

  @Override
  public TestFacts inside(ForEach block, Item item) {
    TestFacts inner = new TestFacts();
    inner.truths.putAll(truths);
    inner.waits.putAll(waits);
    inner.items.putAll(items);
    inner.inside.addAll(inside);
    inner.inside.add(item);
    inner.samePersonEverywhere = samePersonEverywhere;
    return inner;
  }

  /** A condition can be told for an item by its key, as in {@code big@a}. */
  @Override
  public Truth holds(Condition condition) {
    Truth truth =
        Optional.ofNullable(inside.peekLast())
            .map(item -> truths.get(condition.source() + "@" + item.key()))
            .orElse(truths.get(condition.source()));
    if (truth == null) {
      throw new AssertionError("The test says nothing about " + condition.source());
    }
    return truth;
  }

  /** An entry that stands for nobody. */
  static Who nobody() {
    return new Who.Doer("nobody");
  }

  /** An entry that stands for a post that nobody holds. */
  static Who vacant() {
    return new Who.Doer("vacant");
  }

  /** An entry that stands for whoever made the record. */
  static Who itsCreator() {
    return new Who.Creator();
  }

  @Override
  public Assignees find(List<Who> who, ApprovalState state) {
    List<UUID> people = who.stream().flatMap(entry -> people(entry, state).stream()).toList();
    boolean vacant = people.isEmpty() && who.contains(vacant());
    return new Assignees(people, Text.same("test"), false, vacant);
  }

  @Override
  public TestFacts standingIn(StandIn standIn) {
    return this;
  }

  @Override
  public Assignees administrators() {
    return Assignees.of(List.of(ADMINISTRATOR), Text.same("administrators"));
  }

  /** A number is a person; any other word is a step, and means who did it last. */
  private List<UUID> people(Who entry, ApprovalState state) {
    if (entry instanceof Who.Creator) {
      return List.of(ApprovalRun.SOMEBODY);
    }
    String key = ((Who.Doer) entry).step();
    return Character.isDigit(key.charAt(0))
        ? List.of(person(samePersonEverywhere ? 0 : Integer.parseInt(key)))
        : state.lastBy(key);
  }

  @Override
  public UUID creator() {
    return ApprovalRun.SOMEBODY;
  }

  @Override
  public Assignees superior(UUID person) {
    UUID above = superiors.getOrDefault(person, SUPERIOR);
    return Assignees.of(List.of(above), Text.same("superior"));
  }

  @Override
  public String nameOf(UUID person) {
    return "person " + person.getLeastSignificantBits();
  }

  @Override
  public Assignees processOwner() {
    return new Assignees(List.of(OWNER), Text.same("process owner"), false);
  }
}
