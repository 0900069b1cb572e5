import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { App, Button, Input, Skeleton } from "antd";
import { useDeferredValue, useState } from "react";
import { Link } from "react-router";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchRegisterPage, releaseReservation, voidNumber, type RegisterEntry } from "@/lib/api/numbers";
import { dateTime } from "@/lib/format/format";
import { paths } from "@/lib/paths";
import { WhyDialog } from "./why-dialog";
import { useNumberTexts } from "./texts";
import styles from "./numbers.module.css";

const states = ["issued", "reserved", "void"] as const;
const stateOf = (entry: RegisterEntry) => states.find((state) => state === entry.state) ?? "issued";

interface Asked {
  entry: RegisterEntry;
  act: "void" | "release";
}

interface RegisterTableProps {
  series: string;
  period: string | undefined;
  mayChange: boolean;
  onChanged: () => void;
}

/** Every number of a series, the latest first. */
export function RegisterTable({ series, period, mayChange, onChanged }: RegisterTableProps) {
  const t = useNumberTexts();
  const { message } = App.useApp();
  const [state, setState] = useState("");
  const [part, setPart] = useState("");
  const [asked, setAsked] = useState<Asked | null>(null);
  const q = useDeferredValue(part.trim());
  const question = { period, state: state === "" ? undefined : state, q: q === "" ? undefined : q };
  const register = useInfiniteQuery({
    queryKey: [...keys.register(series), question],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => fetchRegisterPage(series, question, pageParam, signal),
    getNextPageParam: (page) => page.next,
  });
  const run = useMutation({
    mutationFn: async ({ entry, act, reason }: Asked & { reason: string }) => {
      if (act === "void") {
        await voidNumber(series, entry.number, reason);
        return t("void.done");
      }
      const released = await releaseReservation(series, entry.reserved?.reservation ?? "", reason);
      return t("release.done", { count: String(released.count) });
    },
    onSuccess: (done) => { setAsked(null); void message.success(done); onChanged(); },
  });
  const entries = register.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t("register.title")}>
      <div className={styles["filters"]}>
        <LabelledField label={t("register.state")}>
          {(control) => (
            <select {...control} className={styles["select"]} value={state} onChange={(event) => { setState(event.target.value); }}>
              <option value="">{t("counters.all")}</option>
              {states.map((one) => <option key={one} value={one}>{t(`state.${one}`)}</option>)}
            </select>
          )}
        </LabelledField>
        <LabelledField label={t("register.search")}>{(control) => <Input {...control} allowClear value={part} onChange={(event) => { setPart(event.target.value); }} />}</LabelledField>
      </div>
      {register.isPending && <Skeleton active title={false} />}
      {register.isError && <ProblemView error={register.error} onRetry={() => void register.refetch()} />}
      {register.isSuccess && entries.length === 0 && <p className="muted">{t("register.none")}</p>}
      {entries.length > 0 && (
        <div className={styles["scroll"]}>
          <table className={styles["table"]} aria-label={t("register.title")}>
            <thead><tr><th scope="col">{t("register.number")}</th><th scope="col">{t("register.given")}</th><th scope="col">{t("register.what")}</th>{mayChange && <th scope="col">{t("register.acts")}</th>}</tr></thead>
            <tbody>{entries.map((entry) => <Entry key={entry.number} entry={entry} mayChange={mayChange} onAsk={(act) => { run.reset(); setAsked({ entry, act }); }} />)}</tbody>
          </table>
        </div>
      )}
      {register.hasNextPage && <Button className={styles["more"]} loading={register.isFetchingNextPage} onClick={() => void register.fetchNextPage()}>{t("register.more")}</Button>}
      {asked !== null && (
        <WhyDialog
          title={asked.act === "void" ? t("void.title", { number: asked.entry.number }) : t("release.title")}
          text={t(asked.act === "void" ? "void.text" : "release.text")} busy={run.isPending} error={run.error}
          onConfirm={(reason) => { run.mutate({ ...asked, reason }); }} onClose={() => { setAsked(null); }}
        />
      )}
    </Panel>
  );
}

function Entry({ entry, mayChange, onAsk }: { entry: RegisterEntry; mayChange: boolean; onAsk: (act: Asked["act"]) => void }) {
  const t = useNumberTexts();
  const state = stateOf(entry);
  return (
    <tr>
      <td data-title={t("register.number")} className={styles["number"]}>{entry.number}</td>
      <td data-title={t("register.given")}><span>{dateTime(entry.issuedAt)}{entry.issuedBy !== undefined && <span className="muted"> {entry.issuedBy}</span>}</span></td>
      <td data-title={t("register.what")}><span><span className={styles["state"]} data-state={state}>{t(`state.${state}`)}</span><What entry={entry} /></span></td>
      {mayChange && <td data-title={t("register.acts")}>
        {state !== "void" && (
          <span className={styles["acts"]}>
            <Button size="small" type="text" danger aria-label={t("void.title", { number: entry.number })} onClick={() => { onAsk("void"); }}>{t("void.act")}</Button>
            {state === "reserved" && <Button size="small" type="text" onClick={() => { onAsk("release"); }}>{t("release.act")}</Button>}
          </span>
        )}
      </td>}
    </tr>
  );
}

function What({ entry }: { entry: RegisterEntry }) {
  const t = useNumberTexts();
  if (entry.voided !== undefined) {
    return <>{t("entry.voided", { by: entry.voided.by ?? t("entry.system"), at: dateTime(entry.voided.at), reason: entry.voided.reason })} <ToRecord entry={entry} /></>;
  }
  if (entry.state === "reserved") {
    const until = entry.reserved?.until === undefined ? "" : ` · ${t("entry.until", { day: entry.reserved.until })}`;
    return <>{t("entry.reserved", { holder: entry.reserved?.holder ?? t("entry.administrators"), note: entry.note ?? "" })}{until}</>;
  }
  if (entry.origin === "entered") return <>{t("origin.entered", { note: entry.note ?? "" })}</>;
  return <ToRecord entry={entry} />;
}

function ToRecord({ entry }: { entry: RegisterEntry }) {
  const t = useNumberTexts();
  return entry.record === undefined ? null : <Link to={paths.record(entry.record)}>{t("entry.record")}</Link>;
}
