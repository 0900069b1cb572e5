import { useQuery } from "@tanstack/react-query";
import { fetchItemsTo } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { useFieldTexts } from "../texts";
import { LevelField } from "./level-field";
import { itemOfOption } from "./tree-value";
import styles from "./tree-choice.module.css";

interface TreeFilterProps {
  column: { list: string | undefined; title: string };
  label: string;
  /** A code at any level. */
  value: string;
  onChange: (code: string) => void;
}

/** Everything below an item: all of a province, or of one of its cities. */
export function TreeFilter({ column, label, value, onChange }: TreeFilterProps) {
  const t = useFieldTexts();
  const list = column.list ?? "";
  const found = useQuery({ queryKey: keys.itemsTo(list, value), queryFn: ({ signal }) => fetchItemsTo(list, value, signal), enabled: value !== "", staleTime: 5 * 60_000 });
  const chosen = value === "" ? [] : (found.data?.items ?? []).map(itemOfOption);
  return (
    <span role="group" aria-label={label} className={styles["levels"]} data-compact>
      {[...chosen, undefined].map((item, index) => (
        <LevelField
          key={index} list={list} under={chosen[index - 1]?.code ?? ""} control={{}}
          label={t("tree.level", { title: column.title, level: String(index + 1) })} placeholder={undefined} chosen={item}
          onChange={(next) => { onChange(next?.code ?? chosen[index - 1]?.code ?? ""); }}
        />
      ))}
    </span>
  );
}
