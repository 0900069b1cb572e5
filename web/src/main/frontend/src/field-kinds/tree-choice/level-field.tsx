import { useQuery } from "@tanstack/react-query";
import { Combobox } from "@/components/combobox/combobox";
import type { ControlLinks } from "@/components/labelled-field/labelled-field";
import { fetchItemsUnder, type Option } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { useFieldTexts } from "../texts";
import { itemOfOption, type LevelItem } from "./tree-value";

interface LevelFieldProps {
  list: string;
  /** Code of the item above; empty at the top. */
  under: string;
  label: string;
  chosen: LevelItem | undefined;
  control: Partial<ControlLinks>;
  placeholder: string | undefined;
  onChange: (item: LevelItem | null) => void;
  onEnter?: (() => void) | undefined;
}

const matches = (option: Option, q: string) => `${option.title} ${option.name ?? ""} ${option.code}`.toLowerCase().includes(q.trim().toLowerCase());

/** One level of a tree; nothing where the tree ends. */
export function LevelField({ list, under, label, chosen, control, placeholder, onChange, onEnter }: LevelFieldProps) {
  const t = useFieldTexts();
  const found = useQuery({
    queryKey: keys.itemsUnder(list, under), queryFn: ({ signal }) => fetchItemsUnder(list, under, signal), staleTime: 5 * 60_000,
  });
  const items = found.data?.items.filter((option) => option.active) ?? [];
  if (under !== "" && chosen === undefined && items.length === 0) return null;
  return (
    <Combobox
      control={control}
      label={label}
      value={chosen === undefined ? null : { id: chosen.code, label: chosen.title }}
      queryKey={["level", list, under, items.length]}
      find={(q) => Promise.resolve(items.filter((option) => matches(option, q)).map((option) => ({ id: option.code, label: option.title, option })))}
      onChange={(entry) => { onChange(entry === null ? null : itemOfOption(entry.option)); }}
      placeholder={placeholder ?? t("choice.placeholder")}
      onEnter={onEnter}
    />
  );
}
