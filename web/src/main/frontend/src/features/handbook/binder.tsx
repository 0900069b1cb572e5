import { FilePdfOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { ProblemView } from "@/components/problem-view/problem-view";
import { beginBinder, binderUrl, fetchBinder } from "@/lib/api/handbook";
import { keys } from "@/lib/api/keys";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

/** Has the whole handbook written, shows how far it is, and opens it. */
export function BinderButton() {
  const t = useHandbookTexts();
  const beginning = useMutation({ mutationFn: beginBinder });
  const id = beginning.data?.id ?? "";
  const binder = useQuery({
    queryKey: keys.binder(id), queryFn: ({ signal }) => fetchBinder(id, signal), enabled: id !== "",
    refetchInterval: (query) => (query.state.data === undefined || query.state.data.state === "writing" ? 1000 : false),
  });
  if (beginning.isError) return <ProblemView error={beginning.error} onRetry={() => { beginning.mutate(); }} />;
  if (id === "") return <Button type="link" icon={<FilePdfOutlined aria-hidden />} loading={beginning.isPending} onClick={() => { beginning.mutate(); }}>{t("binder")}</Button>;
  const { state = "writing", done = 0, total = 0, pages = 0, fault } = binder.data ?? {};
  if (state === "failed") return <Alert type="error" showIcon title={fault} />;
  if (state === "done") return <Button type="link" icon={<FilePdfOutlined aria-hidden />} href={binderUrl(id)} target="_blank">{t("binder.open", { pages })}</Button>;
  const said = total === 0 ? t("binder.begins") : t("binder.writing", { done, total });
  return <div role="status" className={styles["binder"]}>{said}<Progress percent={total === 0 ? 0 : Math.floor((100 * done) / total)} size="small" aria-label={said} /></div>;
}
