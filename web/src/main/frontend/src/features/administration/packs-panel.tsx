import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchPacks, packUrl } from "@/lib/api/administration";
import { keys } from "@/lib/api/keys";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

export function PacksPanel() {
  const t = useAdministrationTexts();
  const packs = useQuery({ queryKey: keys.packs, queryFn: ({ signal }) => fetchPacks(signal) });
  return (
    <Panel title={t("packs.title")}>
      {packs.isPending && <Skeleton active title={false} />}
      {packs.isError && <ProblemView error={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.data?.length === 0 && <p className="muted">{t("packs.none")}</p>}
      <ul>
        {packs.data?.map((pack) => (
          <li key={pack.key} className={styles["pack"]}>
            <span>{pack.title === "" ? pack.key : pack.title} <code className="muted">{pack.key} {pack.version ?? ""}</code></span>
            <a href={packUrl(pack.key)} download={`${pack.key}.zip`} aria-label={t("packs.download", { pack: pack.key })}><DownloadOutlined aria-hidden /> zip</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
