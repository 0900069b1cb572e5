import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Input, Select, Skeleton } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import type { Process } from "@/lib/api/processes";
import { fetchPlan, moveApprovals, type Moved, type Renamed, type VersionItem, type VersionPlan } from "@/lib/api/version-plans";
import { listed, shortDateTime } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** Which approvals are moved, and why. */
interface Chosen {
  approvals: string[];
  reason: string;
}

/** Open approvals that began with another chain: what becomes of each, and moving them. */
export function VersionPanel({ process }: { process: Process }) {
  const t = useProcessTexts();
  const [renamed, setRenamed] = useState<Renamed>({});
  const [search] = useSearchParams();
  const candidate = search.get("candidate") ?? undefined;
  const client = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: keys.versionPlan(process.key, JSON.stringify([renamed, candidate])),
    queryFn: ({ signal, pageParam }) => fetchPlan(process.key, renamed, candidate, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const plan = joined(pages.data?.pages ?? []);
  const move = useMutation({
    mutationFn: ({ approvals, reason }: Chosen) => moveApprovals(process.key, approvals, renamed, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.process(process.key) }),
  });
  return (
    <div className={styles["stack"]}>
      <Panel title={t("versions.title")}><p>{t(candidate === undefined ? "versions.intro" : "versions.foreseen")}</p></Panel>
      {pages.isPending && <Skeleton active />}
      {pages.isError && <ProblemView error={pages.error} onRetry={() => void pages.refetch()} />}
      {move.isError && <ProblemView error={move.error} />}
      {move.data !== undefined && <Result results={move.data} />}
      {plan?.items.every((item) => item.verdict === "stays") === true && <Alert type="success" showIcon role="status" title={t("versions.none")} />}
      {plan !== undefined && plan.items.length > 0 && (
        <>
          {plan.gone.length > 0 && <Replacements plan={plan} renamed={renamed} onChange={setRenamed} />}
          <Plan
            key={JSON.stringify(renamed)} plan={plan} moved={move.data ?? []} busy={move.isPending} onMove={candidate === undefined ? move.mutate : undefined}
            loading={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}

/** The pages that were fetched, as one. */
function joined(pages: VersionPlan[]): VersionPlan | undefined {
  const last = pages.at(-1);
  if (last === undefined) return undefined;
  const gone = new Map(pages.flatMap((page) => page.gone).map((step) => [step.key, step]));
  return { ...last, items: pages.flatMap((page) => page.items), gone: [...gone.values()] };
}

/** Which step takes the place of one that is gone. */
function Replacements({ plan, renamed, onChange }: { plan: VersionPlan; renamed: Renamed; onChange: (renamed: Renamed) => void }) {
  const t = useProcessTexts();
  const choose = (step: string, other: string | undefined) => {
    const rest = Object.fromEntries(Object.entries(renamed).filter(([was]) => was !== step));
    onChange(other === undefined ? rest : { ...rest, [step]: other });
  };
  return (
    <Panel title={t("versions.gone")}>
      <div className={styles["choice"]}>
        {plan.gone.map((step) => (
          <LabelledField key={step.key} label={t("versions.instead", { step: step.title })}>
            {(control) => (
              <Select
                {...control} allowClear className={styles["select"] ?? ""} placeholder={t("versions.nothing")} value={renamed[step.key] ?? null}
                options={plan.steps.map((other) => ({ value: other.key, label: other.title }))} onChange={(other) => { choose(step.key, other ?? undefined); }}
              />
            )}
          </LabelledField>
        ))}
      </div>
    </Panel>
  );
}

interface PlanProps {
  plan: VersionPlan;
  moved: Moved[];
  busy: boolean;
  /** Left out while the chain is not live. */
  onMove: ((chosen: Chosen) => void) | undefined;
  /** Whether another page is on its way. */
  loading: boolean;
  onMore: () => void;
}

function Plan({ plan, moved, busy, onMove, loading, onMore }: PlanProps) {
  const t = useProcessTexts();
  const common = useCommonTexts();
  /** Those for which the person wants something else than the plan: what moves safely is chosen. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const isChosen = (item: VersionItem) => (item.verdict === "moves") !== changed.has(item.approval);
  const approvals = plan.items.filter(isChosen).map((item) => item.approval);
  const toggle = (approval: string) => {
    const next = new Set(changed);
    if (!next.delete(approval)) next.add(approval);
    setChanged(next);
  };
  const results = new Map(moved.map((each) => [each.approval, each]));
  const submit = () => {
    setTried(true);
    if (reason.trim() !== "" && approvals.length > 0) onMove?.({ approvals, reason: reason.trim() });
  };
  return (
    <Panel title={t("versions.plan", { count: plan.items.length })} flush>
      <table className={styles["table"]} aria-label={t("versions.title")}>
        <thead><tr><th scope="col">{t("replay.record")}</th><th scope="col">{t("versions.at")}</th><th scope="col">{t("versions.verdict")}</th><th scope="col">{t("versions.why")}</th></tr></thead>
        <tbody>{plan.items.map((item) => <Line key={item.approval} item={item} chosen={onMove === undefined ? undefined : isChosen(item)} result={results.get(item.approval)} onToggle={() => { toggle(item.approval); }} />)}</tbody>
      </table>
      {plan.next !== undefined && <div className={styles["more"]}><Button loading={loading} onClick={onMore}>{common("action.more")}</Button></div>}
      {onMove !== undefined && <form className={styles["move"]} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <LabelledField label={t("versions.reason")} required error={tried && reason.trim() === "" ? t("versions.reasonMissing") : undefined}>
          {(control) => <Input {...control} value={reason} maxLength={500} onChange={(event) => { setReason(event.target.value); }} />}
        </LabelledField>
        <Button type="primary" htmlType="submit" disabled={approvals.length === 0} loading={busy}>{t("versions.move", { count: approvals.length })}</Button>
      </form>}
    </Panel>
  );
}

function Result({ results }: { results: Moved[] }) {
  const t = useProcessTexts();
  const moved = results.filter((each) => each.moved).length;
  return <Alert type={moved === results.length ? "success" : "warning"} showIcon role="status" title={t("versions.moved", { moved, count: results.length })} />;
}

function Line({ item, chosen, result, onToggle }: { item: VersionItem; chosen: boolean | undefined; result: Moved | undefined; onToggle: () => void }) {
  const t = useProcessTexts();
  const name = [item.number ?? "", item.title].filter((part) => part !== "").join(" ");
  return (
    <tr>
      <td data-title={t("replay.record")}>
        <span>
          {chosen !== undefined && <Checkbox checked={chosen} disabled={!item.movable || item.verdict === "stays"} aria-label={t("versions.choose", { record: name })} onChange={onToggle} />} <Link to={paths.record(item.record)}>{name}</Link>
          <span className={styles["note"]}>{t("versions.since", { at: shortDateTime(item.startedAt), release: item.release })}</span>
        </span>
      </td>
      <td data-title={t("versions.at")}>{listed(item.at)}</td>
      <td data-title={t("versions.verdict")} data-bad={item.verdict === "decision" || undefined}>{item.verdictTitle}</td>
      <td data-title={t("versions.why")}>{[...item.why, ...(result?.detail === undefined ? [] : [result.detail])].map((why) => <span key={why} className={styles["note"]}>{why}</span>)}</td>
    </tr>
  );
}
