import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { keys } from "@/lib/api/keys";
import { fetchStanding } from "@/lib/api/version-plans";
import { paths } from "@/lib/paths";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** Processes whose open approvals began with another chain than the live one; nothing where there are none. */
export function VersionsNotice() {
  const t = useProcessTexts();
  const standing = useQuery({ queryKey: keys.versionPlans, queryFn: ({ signal }) => fetchStanding(signal) });
  if (standing.data === undefined || standing.data.length === 0) return null;
  return (
    <Panel title={t("versions.title")}>
      <ul className={styles["plain"]}>
        {standing.data.map((each) => <li key={each.process}><Link to={paths.versions(each.process)}>{t("versions.standing", { process: each.process, count: each.approvals })}</Link></li>)}
      </ul>
    </Panel>
  );
}
