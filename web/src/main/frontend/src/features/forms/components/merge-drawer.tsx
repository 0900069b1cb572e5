import { Button, Drawer, Radio } from "antd";
import { useState } from "react";
import { inRecord } from "@/field-kinds/money/in-record";
import { kindOf } from "@/field-kinds/registry";
import { listed } from "@/lib/format/format";
import type { JsonObject } from "@/lib/json/decode";
import type { Merge } from "../model/merge";
import { useFormTexts } from "../texts";
import styles from "./merge-drawer.module.css";

interface MergeDrawerProps {
  merge: Merge;
  onDone: (values: JsonObject) => void;
  onClose: () => void;
}

/** Asks for each field that two people changed which value counts. */
export function MergeDrawer({ merge, onDone, onClose }: MergeDrawerProps) {
  const t = useFormTexts();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, other: boolean) => {
    const next = new Set(theirs);
    if (other) next.add(key);
    else next.delete(key);
    setTheirs(next);
  };
  const done = () => {
    const values = { ...merge.values };
    for (const clash of merge.clashes) if (theirs.has(clash.field.key)) values[clash.field.key] = clash.theirs;
    onDone(values);
  };
  return (
    <Drawer open size="large" title={t("merge.title")} onClose={onClose}>
      {merge.taken.length > 0 && <p>{t("merge.taken", { fields: listed(merge.taken.map((field) => field.title)) })}</p>}
      {merge.clashes.length === 0 && <p>{t("merge.none")}</p>}
      {merge.clashes.map(({ field, mine, theirs: other }) => {
        const kind = kindOf(field.type);
        return (
          <fieldset key={field.key} className={styles["clash"]}>
            <legend>{field.title}</legend>
            <Radio.Group value={theirs.has(field.key)} className={styles["choice"] ?? ""} onChange={(event) => { choose(field.key, event.target.value === true); }}>
              <Radio value={false}><span className={styles["side"]}>{t("merge.mine")}</span> <kind.Display field={inRecord(field, merge.values)} value={mine} /></Radio>
              <Radio value={true}><span className={styles["side"]}>{t("merge.theirs")}</span> <kind.Display field={inRecord(field, merge.values)} value={other} /></Radio>
            </Radio.Group>
          </fieldset>
        );
      })}
      <Button type="primary" onClick={done}>{t("merge.go")}</Button>
    </Drawer>
  );
}
