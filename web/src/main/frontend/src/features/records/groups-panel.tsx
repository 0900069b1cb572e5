import { Button } from "antd";
import { useState } from "react";
import type { Form } from "@/lib/api/forms";
import type { OfferedColumn } from "@/lib/api/lists";
import { FilterBuilder } from "./filter-builder";
import { emptyGroup, type Group } from "./filter-model";
import { groupOf } from "./list-search";
import { useRecordTexts } from "./texts";
import styles from "./filter-builder.module.css";

interface GroupsPanelProps {
  form: Form;
  columns: OfferedColumn[];
  search: URLSearchParams;
  onChange: (group: Group | undefined) => void;
}

/** The conditions in groups of a list; what is not filled in yet is only here and not in the address. */
export function GroupsPanel({ form, columns, search, onChange }: GroupsPanelProps) {
  const t = useRecordTexts();
  const [group, setGroup] = useState<Group>(() => groupOf(search) ?? emptyGroup());
  const unknown = search.has("filter") && groupOf(search) === undefined;
  const change = (next: Group) => { setGroup(next); onChange(next); };
  const tables = form.sections.flatMap((section) => section.fields)
    .filter((field) => field.type === "table" && columns.some((column) => column.key.startsWith(`${field.key}.`)))
    .map((field) => ({ key: field.key, title: field.title }));
  return (
    <section className={styles["panel"]} aria-label={t("builder.open")}>
      {unknown && <p className="muted">{t("builder.custom")}</p>}
      <FilterBuilder columns={columns} tables={tables} group={group} onChange={change} />
      {search.has("filter") && <Button type="link" size="small" onClick={() => { setGroup(emptyGroup()); onChange(undefined); }}>{t("builder.remove")}</Button>}
    </section>
  );
}
