import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Skeleton } from "antd";
import { useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchGrants, revokeGrant, type Grant } from "@/lib/api/grants";
import { keys } from "@/lib/api/keys";
import { dateTime, shortDateTime } from "@/lib/format/format";
import { GrantDialog } from "./grant-dialog";
import { useRecordTexts } from "./texts";
import styles from "./grants.module.css";

interface GrantsProps {
  record: string;
  mayGrant: boolean;
}

/** Who may read the record until when, besides those who may anyway. */
export function Grants({ record, mayGrant }: GrantsProps) {
  const t = useRecordTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [giving, setGiving] = useState(false);
  const grants = useQuery({ queryKey: keys.recordPart(record, "grants"), queryFn: ({ signal }) => fetchGrants(record, signal) });
  const changed = () => client.invalidateQueries({ queryKey: keys.record(record) });
  const revoking = useMutation({
    mutationFn: (grant: Grant) => revokeGrant(record, grant.id),
    onSuccess: async (_, grant) => {
      void message.success(t("grants.revoked", { name: grant.to.name }));
      await changed();
    },
  });
  if (grants.isPending) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  if (grants.isError) return <ProblemView error={grants.error} onRetry={() => void grants.refetch()} />;
  return (
    <>
      {grants.data.items.length === 0 && <p className="muted">{t("grants.none")}</p>}
      <ul className={styles["list"]} aria-label={t("grants.title")}>
        {grants.data.items.map((grant) => (
          <li key={grant.id} className={styles["entry"]} data-over={!grant.inForce || undefined}>
            <span className={styles["who"]}>{grant.to.name}</span>
            <time dateTime={grant.until} title={dateTime(grant.until)}>{stateOf(grant, t)}</time>
            {grant.revocable && (
              <Button type="link" size="small" aria-label={t("grants.revokeOf", { name: grant.to.name })} loading={revoking.isPending && revoking.variables.id === grant.id} onClick={() => { revoking.mutate(grant); }}>
                {t("grants.revoke")}
              </Button>
            )}
            <span className={styles["why"]}>{grant.reason}</span>
            <span className={styles["by"]}>{t("grants.by", { name: grant.givenBy, at: shortDateTime(grant.givenAt) })}</span>
          </li>
        ))}
      </ul>
      {revoking.isError && <ProblemView error={revoking.error} />}
      {mayGrant && <Button size="small" onClick={() => { setGiving(true); }}>{t("grants.give")}</Button>}
      {giving && <GrantDialog record={record} onGiven={() => { setGiving(false); void changed(); }} onClose={() => { setGiving(false); }} />}
    </>
  );
}

function stateOf(grant: Grant, t: ReturnType<typeof useRecordTexts>): string {
  if (grant.endedAt !== undefined) return t("grants.takenBack", { at: shortDateTime(grant.endedAt) });
  return grant.inForce ? t("grants.until", { at: shortDateTime(grant.until) }) : t("grants.over");
}
