import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { useForm } from "@/features/forms/use-form";
import { useMoveTexts } from "@/features/moves/texts";
import styles from "@/features/moves/moves.module.css";
import { keys } from "@/lib/api/keys";
import { beginMove, fetchMoves, type Move } from "@/lib/api/moves";
import { dateTime } from "@/lib/format/format";
import { randomKey } from "@/lib/http/random-key";
import { paths } from "@/lib/paths";

const chosen = (search: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...search.entries()].filter(([name]) => ["q", "view", "filter"].includes(name) || name.startsWith("filter[")));

/** Records of a form that still have the form that they were filled with. */
export default function MovesPage() {
  const { form: key = "" } = useParams();
  const [search] = useSearchParams();
  const t = useMoveTexts();
  const navigate = useNavigate();
  const form = useForm(key);
  const standing = useQuery({ queryKey: keys.moves(key), queryFn: ({ signal }) => fetchMoves(key, signal) });
  const begin = useMutation({ mutationFn: () => beginMove(key, chosen(search), randomKey()), onSuccess: (move) => navigate(paths.move(move.id)) });
  if (form.isPending || standing.isPending) return <Skeleton active />;
  const failed = form.isError ? form : standing;
  if (failed.isError) return <FailedPage error={failed.error} onRetry={() => void failed.refetch()} />;
  const { older, items } = standing.data ?? { older: 0, items: [] };
  const filtered = ["q", "filter"].some((name) => chosen(search).has(name)) || [...chosen(search).keys()].some((name) => name.startsWith("filter["));
  return (
    <>
      <PageHeading title={t("title", { form: form.data?.title ?? "" })} note={<Link to={paths.records(key)}>{t("list")}</Link>} />
      <div className={styles["stack"]}>
        <Panel title={t("standing.title")}>
          <p role="status">{older === 0 ? t("standing.none") : t("standing.older", { count: older })} {older > 0 && filtered && t("standing.filtered")}</p>
          {begin.isError && <ProblemView error={begin.error} />}
          {older > 0 && (
            <div className={styles["actions"]}>
              <Button type="primary" loading={begin.isPending} onClick={() => { begin.mutate(); }}>{t("begin")}</Button>
              <span className={styles["help"]}>{t("begin.note")}</span>
            </div>
          )}
        </Panel>
        {items.length > 0 && <Panel title={t("history")} flush><History moves={items} /></Panel>}
      </div>
    </>
  );
}

function History({ moves }: { moves: Move[] }) {
  const t = useMoveTexts();
  return (
    <table className={styles["table"]} aria-label={t("history")}>
      <thead><tr><th scope="col">{t("history.when")}</th><th scope="col">{t("history.state")}</th><th scope="col">{t("history.result")}</th></tr></thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.id}>
            <td data-title={t("history.when")}><Link to={paths.move(move.id)}>{dateTime(move.createdAt)}</Link></td>
            <td data-title={t("history.state")}>{move.stateTitle}</td>
            <td data-title={t("history.result")}>{t("progress", { done: move.progress.done, total: move.progress.total })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
