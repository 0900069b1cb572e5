import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { fetchDirectory, fetchList, type Option } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { DateInput } from "@/components/date-input/date-input";
import { Combobox } from "@/components/combobox/combobox";
import { fetchRecords } from "@/lib/api/records";
import type { ListColumn } from "./list-columns";
import { operatorsOf, type ListFilter } from "./list-search";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

const dateWords: Record<string, "op.from" | "op.until"> = { ge: "op.from", le: "op.until" };
type OperatorKey = "op.eq" | "op.ne" | "op.lt" | "op.le" | "op.gt" | "op.ge" | "op.between" | "op.contains" | "op.starts" | "op.empty";

interface ListFiltersProps {
  columns: ListColumn[];
  filters: ListFilter[];
  onChange: (filters: ListFilter[]) => void;
}

/** Filters typed by their field, one line each. */
export function ListFilters({ columns, filters, onChange }: ListFiltersProps) {
  const t = useRecordTexts();
  const unused = columns.filter((column) => !filters.some((filter) => filter.field === column.key));
  return (
    <div className={styles["filters"]} role="group" aria-label={t("list.filters")}>
      {filters.map((filter) => {
        const column = columns.find((candidate) => candidate.key === filter.field);
        if (column === undefined) return null;
        const change = (next: Partial<ListFilter>) => { onChange(filters.map((other) => (other === filter ? { ...other, ...next } : other))); };
        const isDate = column.type === "date" || column.type === "datetime";
        return (
          <div key={filter.field} className={styles["filter"]}>
            <span>{column.title}</span>
            <select aria-label={t("filter.operator", { field: column.title })} value={filter.operator} onChange={(event) => { change({ operator: event.target.value, value: "" }); }}>
              {operatorsOf(column.type).map((operator) => (
                <option key={operator} value={operator}>{t(isDate && dateWords[operator] !== undefined ? dateWords[operator] : (`op.${operator}` as OperatorKey))}</option>
              ))}
            </select>
            {filter.operator !== "empty" && <FilterValue column={column} filter={filter} onChange={(value) => { change({ value }); }} />}
            <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("list.removeFilter", { field: column.title })} onClick={() => { onChange(filters.filter((other) => other !== filter)); }} />
          </div>
        );
      })}
      {unused.length > 0 && (
        <select
          className={styles["add"]} aria-label={t("list.addFilter")} value=""
          onChange={(event) => {
            const column = columns.find((candidate) => candidate.key === event.target.value);
            if (column !== undefined) onChange([...filters, { field: column.key, operator: operatorsOf(column.type)[0] ?? "eq", value: "" }]);
          }}
        >
          <option value="">{t("list.addFilter")}</option>
          {unused.map((column) => <option key={column.key} value={column.key}>{column.title}</option>)}
        </select>
      )}
    </div>
  );
}

function FilterValue({ column, filter, onChange }: { column: ListColumn; filter: ListFilter; onChange: (value: string) => void }) {
  const t = useRecordTexts();
  const label = t("filter.value", { field: column.title });
  const Value = column.type === "date" || column.type === "datetime" ? DateValue : TextValue;
  if (filter.operator === "between") {
    const [from = "", to = ""] = filter.value.split(",");
    return (
      <>
        <Value label={label} value={from} onChange={(next) => { onChange(`${next},${to}`); }} />
        {t("filter.to")}
        <Value label={label} value={to} onChange={(next) => { onChange(`${from},${next}`); }} />
      </>
    );
  }
  if (column.type === "state" || column.type === "choice" || column.type === "yes-no") return <OptionValue column={column} label={label} value={filter.value} onChange={onChange} />;
  if (["reference", "person", "unit", "position"].includes(column.type)) return <LookupValue column={column} label={label} value={filter.value} onChange={onChange} />;
  return <Value label={label} value={filter.value} onChange={onChange} />;
}

type PlainProps = Omit<ValueProps, "column">;

const TextValue = ({ label, value, onChange }: PlainProps) => (
  <Input size="small" aria-label={label} value={value} onChange={(event) => { onChange(event.target.value); }} />
);

const DateValue = ({ label, value, onChange }: PlainProps) => (
  <span className={styles["date"]}><DateInput size="small" label={label} value={value} onChange={onChange} /></span>
);

interface ValueProps {
  column: ListColumn;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function OptionValue({ column, label, value, onChange }: ValueProps) {
  const common = useCommonTexts();
  const list = useQuery({
    queryKey: keys.list(column.list ?? ""), queryFn: ({ signal }) => fetchList(column.list ?? "", signal), enabled: column.list !== undefined && column.options === undefined, staleTime: 300_000,
  });
  const fixed: Option[] | undefined =
    column.type === "state"
      ? (["draft", "running", "completed", "rejected", "cancelled"] as const).map((code) => ({ code, title: common(`state.${code}`) }))
      : column.type === "yes-no" ? [{ code: "true", title: common("value.yes") }, { code: "false", title: common("value.no") }] : undefined;
  const options = fixed ?? column.options ?? list.data?.items ?? [];
  return (
    <select aria-label={label} value={value} onChange={(event) => { onChange(event.target.value); }}>
      <option value="">…</option>
      {options.map((option) => <option key={option.code} value={option.code}>{option.title}</option>)}
    </select>
  );
}

const directories = { person: "people", unit: "units", position: "positions" } as const;

function LookupValue({ column, label, value, onChange }: ValueProps) {
  const find = async (q: string, signal: AbortSignal) => {
    if (column.type === "reference") {
      const found = await fetchRecords(column.to ?? "", new URLSearchParams({ q, limit: "20" }), signal);
      return found.items.map((item) => ({ id: item.id, label: item.title, cells: item.number === undefined ? [] : [item.number] }));
    }
    const what = column.type === "person" || column.type === "unit" || column.type === "position" ? directories[column.type] : "people";
    return (await fetchDirectory(what, q, signal)).map((entry) => ({ id: entry.id, label: entry.label, cells: entry.detail }));
  };
  const named = useQuery({
    queryKey: ["filter-name", column.type, column.to, value],
    queryFn: async ({ signal }) => (await find("", signal)).find((entry) => entry.id === value)?.label ?? value,
    enabled: value !== "", staleTime: Infinity,
  });
  return (
    <span className={styles["lookup"]}>
      <Combobox label={label} value={value === "" ? null : { id: value, label: named.data ?? "…" }} onChange={(entry) => { onChange(entry?.id ?? ""); }} queryKey={["filter", column.type, column.to]} find={find} />
    </span>
  );
}
