import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { useState } from "react";
import { Combobox } from "@/components/combobox/combobox";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchCalendarOf, fetchCalendars, type WorkingCalendar } from "@/lib/api/calendars";
import { fetchDirectory } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { dateTime, listed } from "@/lib/format/format";
import { dayRuns } from "./day-runs";
import { useAdministrationTexts, type administrationTexts } from "./texts";
import styles from "./administration.module.css";

/** By which calendars deadlines count, and which one holds for a unit. */
export function CalendarsPanel() {
  const t = useAdministrationTexts();
  const calendars = useQuery({ queryKey: keys.calendars, queryFn: ({ signal }) => fetchCalendars(signal) });
  if (calendars.isPending) return <Skeleton active />;
  if (calendars.isError) return <ProblemView error={calendars.error} onRetry={() => void calendars.refetch()} />;
  return (
    <>
      <p className={styles["intro"]}>{t("calendars.intro")}</p>
      <div className={styles["columns"]}>
        <div className={styles["stack"]}>
          {calendars.data.map((calendar) => <CalendarView key={calendar.calendar ?? ""} calendar={calendar} />)}
        </div>
        <Panel title={t("calendars.which")}><CalendarOfUnit /></Panel>
      </div>
    </>
  );
}

function CalendarView({ calendar }: { calendar: WorkingCalendar }) {
  const t = useAdministrationTexts();
  const coming = (days: string[]) => dayRuns(days.filter((day) => day >= dateTime(new Date().toISOString()).slice(0, 10)));
  const holds = calendar.calendar === undefined ? t("calendars.company") : t("calendars.units", { units: listed(calendar.units.map((unit) => unit.title)) });
  return (
    <Panel title={calendar.title}>
      <p className={styles["intro"]}>{holds}</p>
      <dl className={styles["facts"]}>
        <dt>{t("calendars.days")}</dt>
        <dd>{listed(calendar.days.map((day) => t(`day.${day}` as keyof typeof administrationTexts)))}</dd>
        <dt>{t("calendars.hours")}</dt>
        <dd>{listed(calendar.hours.map((span) => span.replace("-", "–")))}</dd>
        <dt>{t("calendars.holidays")}</dt>
        <dd>{listed(coming(calendar.holidays)) || t("calendars.noDays")}</dd>
        <dt>{t("calendars.workdays")}</dt>
        <dd>{listed(coming(calendar.workdays)) || t("calendars.noDays")}</dd>
      </dl>
    </Panel>
  );
}

function CalendarOfUnit() {
  const t = useAdministrationTexts();
  const [unit, setUnit] = useState<{ id: string; label: string } | null>(null);
  const held = useQuery({
    queryKey: keys.calendarOf(unit?.id ?? ""), queryFn: ({ signal }) => fetchCalendarOf(unit?.id ?? "", signal), enabled: unit !== null,
  });
  return (
    <>
      <LabelledField label={t("calendars.unit")} error={undefined}>
        {(control) => (
          <Combobox
            control={control} label={t("calendars.unit")} placeholder={t("calendars.type")} value={unit} onChange={setUnit} queryKey={keys.directory("units", "")}
            find={async (q, signal) => (await fetchDirectory("units", q, signal)).map((entry) => ({ id: entry.id, label: entry.label, cells: entry.detail }))}
          />
        )}
      </LabelledField>
      {held.isError && <ProblemView error={held.error} />}
      {held.data !== undefined && (
        <p role="status">
          <strong>{t("calendars.holds", { unit: held.data.unit.title, calendar: held.data.calendar.title })}</strong>
          <br />
          {held.data.because === undefined ? t("calendars.becauseCompany") : t("calendars.because", { because: held.data.because.title })}
        </p>
      )}
    </>
  );
}
