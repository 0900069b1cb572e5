package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.Beginning.Successor;
import org.docket.record.RecordHistory.Related;
import org.docket.record.RecordHistory.Relation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BeginningTest {

  private static final String ORDER =
      """
      form: sale
      title: {en: Sale, zh-CN: 销售}
      sections:
        - title: {en: Sale, zh-CN: 销售}
          fields:
            code: {type: text, title: {en: Code, zh-CN: 代码}, unique: true}
            buyer: {type: text, title: {en: Buyer, zh-CN: 买方}}
            phone: {type: phone, title: {en: Phone, zh-CN: 电话}, mask: true}
            margin: {type: money, title: {en: Margin, zh-CN: 毛利}}
            paid: {type: yes-no, title: {en: Paid, zh-CN: 已付款}, default: "false"}
            soldOn: {type: date, title: {en: Sold on, zh-CN: 销售日期}, default: today()}
            stamp: {type: text, title: {en: Stamp, zh-CN: 章}, readOnly: true, default: '"S"'}
            files: {type: attachments, title: {en: Files, zh-CN: 附件}}
            goods:
              type: table
              title: {en: Goods, zh-CN: 货物}
              columns:
                item: {type: text, title: {en: Item, zh-CN: 品名}}
                qty: {type: integer, title: {en: Quantity, zh-CN: 数量}, required: true}
                price: {type: money, title: {en: Price, zh-CN: 单价}}
      access:
        create: [everyone]
        read: [everyone]
        edit: [everyone]
      fieldAccess:
        margin: {read: [{position: manager}]}
      """;

  private static final String DELIVERY =
      """
      form: delivery
      title: {en: Delivery, zh-CN: 发货}
      spawnedBy: sale
      sections:
        - title: {en: Delivery, zh-CN: 发货}
          fields:
            sale: {type: reference, to: sale, title: {en: Sale, zh-CN: 销售}}
            consignee: {type: text, title: {en: Consignee, zh-CN: 收货人}, required: true}
            note: {type: text, title: {en: Note, zh-CN: 备注}}
            secretly: {type: money, title: {en: Margin, zh-CN: 毛利}}
            origin: {type: text, title: {en: Origin, zh-CN: 来源}, readOnly: true}
            sender: {type: person, title: {en: Sender, zh-CN: 发货人}}
            parcels:
              type: table
              title: {en: Parcels, zh-CN: 包裹}
              columns:
                what: {type: text, title: {en: What, zh-CN: 内容}}
                pieces: {type: integer, title: {en: Pieces, zh-CN: 件数}}
      from:
        - mapping: ship
          title: {en: Deliver this, zh-CN: 由此发货}
          form: sale
          when: source.paid
          fields:
            sale: source
            consignee: source.buyer
            secretly: source.margin
            origin: '"sale"'
            sender: creator
          lines:
            parcels:
              from: goods
              when: line.qty > 0
              columns: {what: line.item, pieces: line.qty}
      access:
        create: [{position: clerk}]
        read: [everyone]
      """;

  private static final String CLAIM =
      """
      form: claim
      title: {en: Claim, zh-CN: 索赔}
      sections:
        - title: {en: Claim, zh-CN: 索赔}
          fields:
            what: {type: text, title: {en: What, zh-CN: 事由}}
            margin: {type: money, title: {en: Margin, zh-CN: 毛利}}
      from:
        - mapping: hidden
          title: {en: By margin, zh-CN: 按毛利}
          form: delivery
          when: source.sale.margin = 7
        - mapping: chain
          title: {en: Claim, zh-CN: 索赔}
          form: delivery
          offer: false
          when: "false"
          fields:
            what: source.consignee
            margin: source.sale.margin
        - mapping: seen
          title: {en: Claim, zh-CN: 索赔}
          form: delivery
          fields:
            what: source.sale.buyer
            margin: source.sale.margin
      access:
        create: [everyone]
        read: [everyone]
      """;

  private final RecordWorld world = new RecordWorld(pack());
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");

  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("sale.form.yaml", ORDER);
    pack.put("delivery.form.yaml", DELIVERY);
    pack.put("claim.form.yaml", CLAIM);
    return pack;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldFillANewRecordInFromAnotherFieldByFieldAndLineByLine() {
    UUID sale = sale(true);

    StartView start = made(li, sale);

    assertThat(start.data().path("consignee").asText()).isEqualTo("Acme");
    assertThat(start.data().at("/sale/id").asText()).isEqualTo(sale.toString());
    assertThat(start.data().at("/sender/login").asText()).isEqualTo("li.wei");
    assertThat(start.data().path("origin").asText()).isEqualTo("sale");
    assertThat(start.data().path("parcels").toString())
        .isEqualTo("[{\"_id\":\"r1\",\"what\":\"Pump\",\"pieces\":2}]");
    assertThat(start.origin().map(Related::id)).contains(sale);
    assertThat(start.problems()).isEmpty();
    assertThat(as(li, () -> world.records.mine(RecordState.DRAFT, 20))).isEmpty();
  }

  @Test
  void shouldNotTakeOverWhatThePersonMayNotSee() {
    assertThat(made(li, sale(true)).data().has("secretly")).isFalse();
  }

  @Test
  void shouldOfferAMappingOnlyWhereItHoldsAndWhereThePersonMayCreate() {
    UUID paid = sale(true);
    UUID open = sale(false);

    assertThat(as(li, () -> world.beginning.successors(paid)).items())
        .extracting(Successor::mapping)
        .containsExactly("ship");
    assertThat(as(li, () -> world.beginning.successors(open)).items()).isEmpty();
    assertThat(as(wang, () -> world.beginning.successors(paid)).items()).isEmpty();
    assertThat(as(wang, () -> world.beginning.successors(paid)).copy()).isTrue();
    assertThat(codes(li, () -> made(li, open))).containsExactly("record.not-made-from");
  }

  @Test
  void shouldLinkTheNewRecordToItsSource() {
    UUID sale = sale(true);
    StartView start = made(li, sale);
    Origin origin = new Origin.Made(sale, "ship");

    RecordView draft =
        as(
            li,
            () ->
                world.drafts.begin(
                    "delivery",
                    json(
                        "{'consignee': 'Acme Ltd', 'sale': '%s', 'origin': 'sale', 'parcels': %s}"
                            .formatted(
                                sale, start.data().path("parcels").toString().replace('"', '\''))),
                    origin,
                    null));
    as(li, () -> world.records.submit(draft.id(), draft.version()));

    assertThat(draft.data().path("consignee").asText()).isEqualTo("Acme Ltd");
    assertThat(draft.data().path("origin").asText()).isEqualTo("sale");
    assertThat(draft.source()).contains(sale);
    assertThat(as(li, () -> world.history.related(draft.id())))
        .extracting(Related::id, Related::relation)
        .containsExactly(tuple(sale, Relation.MADE_FROM));
    assertThat(as(li, () -> world.history.related(sale)))
        .extracting(Related::relation)
        .containsExactly(Relation.MADE);
  }

  @Test
  void shouldCopyWhatCouldBeTypedAndNothingElse() {
    UUID sale = sale(true);

    StartView copy = start("sale", new Origin.Copy(sale), Map.of());

    assertThat(copy.data().path("buyer").asText()).isEqualTo("Acme");
    assertThat(copy.data().path("paid").asBoolean()).isTrue();
    assertThat(copy.data().at("/goods/0/item").asText()).isEqualTo("Pump");
    assertThat(copy.data().has("code")).as("unique").isFalse();
    assertThat(copy.data().has("margin")).as("hidden from the person").isFalse();
    assertThat(copy.data().has("phone")).as("masked").isFalse();
    assertThat(copy.data().path("stamp").asText()).as("its default").isEqualTo("S");
    assertThat(copy.problems()).isEmpty();
    assertThat(codes(li, () -> start("order", new Origin.Copy(sale), Map.of())))
        .containsExactly("access.no-such-record");
  }

  @Test
  void shouldReadValuesOfTheAddressLikeAnyInput() {
    StartView start =
        start(
            "sale",
            Origin.nothing(),
            Map.of(
                "phone",
                "13900000000",
                "buyer",
                "Zulu",
                "paid",
                "true",
                "soldOn",
                "soon",
                "nosuch",
                "1"));

    assertThat(start.data().path("buyer").asText()).isEqualTo("Zulu");
    assertThat(start.data().path("paid").asBoolean()).isTrue();
    assertThat(start.data().path("phone").asText()).as("said in clear").isEqualTo("13900000000");
    assertThat(start.unfit()).isEqualTo(json("{'soldOn': 'soon'}"));
    assertThat(start.problems())
        .extracting(Problem::pointer)
        .containsExactlyInAnyOrder("/data/soldOn", "/data/nosuch");
  }

  @Test
  void shouldKeepRecordsThatThePersonMayNotReadOutOfReach() {
    UUID order =
        as(
                wang,
                () -> world.drafts.begin("sale", json("{'buyer': 'Acme'}"), Origin.nothing(), null))
            .id();

    assertThat(codes(li, () -> start("sale", new Origin.Copy(order), Map.of())))
        .containsExactly("access.no-such-record");
    assertThat(codes(li, () -> world.beginning.successors(order)))
        .containsExactly("access.no-such-record");
  }

  @Test
  void shouldNotTellByACalculatedOfferWhatAReferencedRecordConceals() {
    UUID delivery = delivery();

    assertThat(as(li, () -> world.beginning.successors(delivery)).items())
        .as("what is hidden from the person decides nothing")
        .extracting(Successor::mapping)
        .containsExactly("seen");
    assertThat(as(wang, () -> world.beginning.successors(delivery)).items())
        .as("the manager sees the margin")
        .extracting(Successor::mapping)
        .containsExactly("hidden", "seen");
    assertThat(codes(li, () -> start("claim", new Origin.Made(delivery, "hidden"), Map.of())))
        .containsExactly("record.not-made-from");
  }

  @Test
  void shouldTakeOverAlongReferencesOnlyWhatThePersonSees() {
    StartView start = start("claim", new Origin.Made(delivery(), "seen"), Map.of());

    assertThat(start.data().path("what").asText()).isEqualTo("Acme");
    assertThat(start.data().has("margin")).isFalse();
  }

  @Test
  void shouldLetAChainHandAllOfItOverThroughAMapping() {
    UUID delivery = delivery();
    RecordStore.Child child =
        new RecordStore.Child(
            "claim", li.personId(), Optional.of("chain"), Map.of("what", "By the chain"));

    UUID claim = as(li, () -> world.store.spawn(world.store.lock(delivery), child).id());

    assertThat(as(li, () -> world.store.view(claim).data()))
        .isEqualTo(json("{'what': 'By the chain', 'margin': '7.00'}"));
    assertThat(as(li, () -> world.history.related(claim)))
        .extracting(Related::relation)
        .containsExactly(Relation.SPAWNED_FROM);
  }

  private UUID delivery() {
    UUID sale = sale(true);
    String data = "{'sale': '%s', 'consignee': 'Acme'}".formatted(sale);
    return as(li, () -> world.records.createAndSubmit("delivery", json(data))).id();
  }

  private UUID sale(boolean paid) {
    String data =
        "{'buyer': 'Acme', 'phone': '13800000000', 'margin': '7', 'paid': %s, 'goods': [{'item': 'Pump', 'qty': 2, 'price':"
            + " '3'}, {'item': 'Hose', 'qty': 0}]}";
    return as(wang, () -> world.records.createAndSubmit("sale", json(data.formatted(paid)))).id();
  }

  private StartView made(Actor actor, UUID sale) {
    return as(
        actor, () -> world.beginning.start("delivery", new Origin.Made(sale, "ship"), Map.of()));
  }

  private StartView start(String form, Origin origin, Map<String, String> values) {
    return as(li, () -> world.beginning.start(form, origin, values));
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }

  private List<String> codes(Actor actor, Supplier<?> work) {
    try {
      world.as(actor, work);
      return List.of();
    } catch (ProblemException e) {
      return e.problems().stream().map(Problem::code).toList();
    }
  }
}
