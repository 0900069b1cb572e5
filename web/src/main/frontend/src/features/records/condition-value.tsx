import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown, Input } from "antd";
import { Combobox } from "@/components/combobox/combobox";
import { DateInput } from "@/components/date-input/date-input";
import { TreeFilter } from "@/field-kinds/tree-choice/tree-filter";
import { fetchDirectory, fetchList, type Option } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import type { OfferedColumn } from "@/lib/api/lists";
import { fetchRecords } from "@/lib/api/records";
import { useSession } from "@/lib/api/use-session";
import { listed } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { isMoment, periods } from "./operators";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

interface ConditionValueProps {
  column: OfferedColumn;
  operator: string;
  values: string[];
  onChange: (values: string[]) => void;
}

/** What a column is compared with, typed by the column. */
export function ConditionValue({ column, operator, values, onChange }: ConditionValueProps) {
  const t = useRecordTexts();
  const label = t("filter.value", { field: column.title });
  const value = values[0] ?? "";
  const one = { column, label, value, onChange: (next: string) => { onChange([next]); } };
  if (operator === "empty" || operator === "filled") return null;
  if (column.type === "tree-choice") return <TreeFilter column={column} label={label} value={value} onChange={one.onChange} />;
  if (column.type === "branch") return <LookupValue {...one} />;
  if (operator === "within") return <PeriodValue {...one} />;
  if (operator === "in") return <SeveralValues column={column} label={label} values={values} onChange={onChange} />;
  const Plain = isMoment(column.type) ? DateValue : TextValue;
  if (operator === "between") {
    const [from = "", to = ""] = values;
    return (
      <>
        <Plain label={t("filter.least", { field: column.title })} value={from} onChange={(next) => { onChange([next, to]); }} />
        {t("filter.to")}
        <Plain label={t("filter.most", { field: column.title })} value={to} onChange={(next) => { onChange([from, next]); }} />
      </>
    );
  }
  if (["state", "choice", "yes-no"].includes(column.type)) return <OptionValue {...one} />;
  if (["reference", "person", "unit", "position"].includes(column.type)) return <LookupValue {...one} />;
  return <Plain label={label} value={value} onChange={one.onChange} />;
}

interface ValueProps {
  column: OfferedColumn;
  label: string;
  value: string;
  onChange: (value: string) => void;
}
type PlainProps = Omit<ValueProps, "column">;

const TextValue = ({ label, value, onChange }: PlainProps) => (
  <Input size="small" aria-label={label} value={value} onChange={(event) => { onChange(event.target.value); }} />
);

const DateValue = ({ label, value, onChange }: PlainProps) => (
  <span className={styles["date"]}><DateInput size="small" label={label} value={value} onChange={onChange} /></span>
);

function PeriodValue({ label, value, onChange }: PlainProps) {
  const t = useRecordTexts();
  const other = value !== "" && !periods.some((period) => period === value);
  return (
    <select aria-label={label} value={value} onChange={(event) => { onChange(event.target.value); }}>
      <option value="">…</option>
      {periods.map((period) => <option key={period} value={period}>{t(`period.${period}`)}</option>)}
      {other && <option value={value}>{value}</option>}
    </select>
  );
}

function useOptions(column: OfferedColumn): Pick<Option, "code" | "title">[] {
  const common = useCommonTexts();
  const list = useQuery({
    queryKey: keys.list(column.list ?? ""), queryFn: ({ signal }) => fetchList(column.list ?? "", signal), enabled: column.list !== undefined, staleTime: 300_000,
  });
  if (column.type === "state") return (["draft", "running", "completed", "rejected", "cancelled"] as const).map((code) => ({ code, title: common(`state.${code}`) }));
  if (column.type === "yes-no") return [{ code: "true", title: common("value.yes") }, { code: "false", title: common("value.no") }];
  return column.list === undefined ? column.options : (list.data?.items ?? []);
}

function OptionValue({ column, label, value, onChange }: ValueProps) {
  const options = useOptions(column);
  return (
    <select aria-label={label} value={value} onChange={(event) => { onChange(event.target.value); }}>
      <option value="">…</option>
      {options.map((option) => <option key={option.code} value={option.code}>{option.title}</option>)}
    </select>
  );
}

function SeveralValues({ column, label, values, onChange }: { column: OfferedColumn; label: string; values: string[]; onChange: (values: string[]) => void }) {
  const options = useOptions(column);
  const chosen = values.filter((value) => value !== "");
  const shown = listed(options.filter((option) => chosen.includes(option.code)).map((option) => option.title));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: options.map((option) => ({ key: option.code, label: option.title })),
        selectable: true, multiple: true, selectedKeys: chosen,
        onSelect: ({ selectedKeys }) => { onChange(selectedKeys); },
        onDeselect: ({ selectedKeys }) => { onChange(selectedKeys); },
        style: { maxHeight: 320, overflowY: "auto" },
      }}
    >
      <Button size="small" className={styles["several"] ?? ""} aria-label={label} aria-haspopup="menu">{shown === "" ? "…" : shown}<DownOutlined aria-hidden /></Button>
    </Dropdown>
  );
}

const directories = { person: "people", unit: "units", position: "positions" } as const;
const isDirectory = (type: string): type is keyof typeof directories => type in directories;

function LookupValue({ column, label, value, onChange }: ValueProps) {
  const t = useRecordTexts();
  const { data: session } = useSession();
  const me = { id: "me", label: t("filter.me"), cells: [session?.person.name ?? ""] };
  const find = async (q: string, signal: AbortSignal) => {
    if (!isDirectory(column.type)) {
      const found = await Promise.all((column.to ?? "").split(",").map((form) => fetchRecords(form, new URLSearchParams({ q, limit: "20" }), signal)));
      return found.flatMap((page) => page.items).map((item) => ({ id: item.id, label: item.title, cells: item.number === undefined ? [] : [item.number] }));
    }
    const found = (await fetchDirectory(directories[column.type], q, signal)).map((entry) => ({ id: entry.id, label: entry.label, cells: entry.detail }));
    return column.type === "person" && q === "" ? [me, ...found] : found;
  };
  const named = useQuery({
    queryKey: ["filter-name", column.type, column.to, value],
    queryFn: async ({ signal }) => (await find("", signal)).find((entry) => entry.id === value)?.label ?? value,
    enabled: value !== "" && value !== "me", staleTime: Infinity,
  });
  const shown = value === "me" ? me.label : (named.data ?? "…");
  return (
    <span className={styles["lookup"]}>
      <Combobox label={label} value={value === "" ? null : { id: value, label: shown }} onChange={(entry) => { onChange(entry?.id ?? ""); }} queryKey={["filter", column.type, column.to]} find={find} />
    </span>
  );
}
