package org.docket.record;

import java.util.Map;

/** A small pack: customers with unique codes, and orders that refer to them. */
final class Samples {

  static final Map<String, String> PACK =
      Map.of(
          "customer.form.yaml",
          """
          form: customer
          title: {en: Customer, zh-CN: 客户}
          recordTitle: name
          sections:
            - title: {en: Customer, zh-CN: 客户}
              fields:
                code: {type: text, title: Code, required: true, unique: true, search: true}
                name: {type: text, title: Name, required: true, search: true}
                region: {type: choice, title: Region, options: {east: East, north: North}, required: true, search: true}
                phone: {type: phone, title: Phone}
                discount: {type: decimal, title: Discount, scale: 2, default: "0", required: true}
          views:
            - {view: all, title: All, columns: [code, name, region], filters: [region], sort: [code]}
          access:
            create: [everyone]
            read: [everyone]
            edit: [{position: clerk}]
          fieldAccess:
            discount: {read: [{position: manager}]}
          """,
          "order.form.yaml",
          """
          form: order
          title: {en: Order, zh-CN: 订单}
          recordTitle: customer.name
          number: {series: order}
          sections:
            - title: {en: Order, zh-CN: 订单}
              fields:
                customer:
                  type: reference
                  title: {en: Customer, zh-CN: 客户}
                  to: customer
                  required: true
                  search: true
                  freeze: [name]
                  shows: [code, region]
                phone: {type: phone, title: Phone, value: customer.phone, editable: true}
                orderedAt: {type: datetime, title: Ordered at, default: now(), required: true, search: true}
                urgent: {type: yes-no, title: Urgent, default: "false"}
                lines:
                  type: table
                  title: {en: Lines, zh-CN: 明细}
                  minRows: 1
                  columns:
                    item: {type: text, title: Item, required: true, unique: true, search: true}
                    qty: {type: integer, title: Quantity, required: true, min: 1, default: "1"}
                    price: {type: money, title: Price, required: true, min: 0}
                    amount: {type: money, title: Amount, value: qty * price}
                total: {type: money, title: {en: Total, zh-CN: 合计}, value: sum(lines.amount), search: true}
            - title: {en: Reason, zh-CN: 原因}
              when: total > 1000
              fields:
                reason: {type: long-text, title: {en: Reason, zh-CN: 原因}, required: true}
          rules:
            - {require: total < 100000, say: {en: Too large an order, zh-CN: 订单过大}, at: lines}
          views:
            - {view: all, title: All, columns: [number, customer, total, orderedAt, creator], filters: [customer, total], sort: [-orderedAt]}
          access:
            create: [everyone]
            read: [creator, {position: manager, of: unit}]
          """,
          "visit.form.yaml",
          """
          form: visit
          title: {en: Visit, zh-CN: 走访}
          recordTitle: '"Visit " + customer.name'
          spawnedBy: order
          sections:
            - title: {en: Visit, zh-CN: 走访}
              fields:
                customer: {type: reference, title: Customer, to: customer, required: true, where: candidate.region = region}
                region: {type: choice, title: Region, options: {east: East, north: North}}
                friend: {type: reference, title: Friend, to: customer, where: candidate.name = "Zulu" or candidate.phone = "1"}
                source2: {type: text, title: Order number, value: source.number}
                result: {type: text, title: Result, required: true}
            - title: {en: Afterwards, zh-CN: 事后}
              when: state != "draft"
              fields:
                remark: {type: text, title: Remark}
            - title: {en: Parcel, zh-CN: 包裹}
              when: result = "sent"
              fields:
                parcel: {type: text, title: Parcel}
          """,
          "order.series.yaml",
          """
          series: order
          title: {en: Orders, zh-CN: 订单}
          pattern: "SO-{unit.code}-{yyyy}{MM}-{0000}"
          restarts: monthly
          per: unit
          """);

  private Samples() {}
}
