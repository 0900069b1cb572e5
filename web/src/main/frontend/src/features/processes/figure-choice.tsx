import { Radio } from "antd";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { DateInput } from "@/components/date-input/date-input";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { figureHours, type FigureHours } from "@/lib/api/processes";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

export interface FigureWish {
  hours: FigureHours;
  from: string | undefined;
  until: string | undefined;
  choose: (name: string, value: string) => void;
}

/** Which time counts, and of which days: the address holds what is looked at. */
export function useFigureWish(): FigureWish {
  const [search, setSearch] = useSearchParams();
  return {
    hours: figureHours.find((known) => known === search.get("hours")) ?? "elapsed",
    from: search.get("from") ?? undefined,
    until: search.get("until") ?? undefined,
    choose: (name, value) => {
      const next = new URLSearchParams(search);
      if (value === "") next.delete(name); else next.set(name, value);
      setSearch(next, { replace: true });
    },
  };
}

interface FigureChoiceProps {
  wish: FigureWish;
  /** The days that the server took. */
  told: { from: string; until: string } | undefined;
  children?: ReactNode;
}

export function FigureChoice({ wish, told, children }: FigureChoiceProps) {
  const t = useProcessTexts();
  return (
    <Panel title={t("nav.figures")}>
      <div className={styles["choice"]}>
        {children}
        <Radio.Group aria-label={t("figures.hours")} optionType="button" value={wish.hours} options={figureHours.map((known) => ({ value: known, label: t(`hours.${known}`) }))} onChange={(event) => { wish.choose("hours", String(event.target.value)); }} />
        <LabelledField label={t("figures.from")}>{(control) => <DateInput control={control} value={wish.from ?? told?.from ?? ""} onChange={(day) => { wish.choose("from", day); }} />}</LabelledField>
        <LabelledField label={t("figures.until")}>{(control) => <DateInput control={control} value={wish.until ?? told?.until ?? ""} onChange={(day) => { wish.choose("until", day); }} />}</LabelledField>
      </div>
      <p className={styles["help"]}>{t(wish.hours === "working" ? "figures.noteWorking" : "figures.note")}</p>
    </Panel>
  );
}
