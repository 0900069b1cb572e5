import { DownloadOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import { Panel } from "@/components/panel/panel";
import { Swimlane } from "@/components/swimlane/swimlane";
import { bpmnUrl, type Process } from "@/lib/api/processes";
import { paths } from "@/lib/paths";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

/** The steps of a process in their lanes, and the file for tools of others. */
export function ChartPanel({ process }: { process: Process }) {
  const t = useProcessTexts();
  if (process.chart === undefined) return <Panel title={t("nav.chart")}><p>{t("chart.none")}</p></Panel>;
  return (
    <Panel title={t("nav.chart")}>
      {process.purpose !== undefined && <p className={styles["purpose"]}>{process.purpose}</p>}
      <Swimlane whole drawing={process.chart.drawing} label={t("chart.label", { title: process.title })} />
      <div className={styles["actions"]}><Link to={paths.sheet(process.key)}>{t("sheet")}</Link> <a href={bpmnUrl(process.key)} download><DownloadOutlined aria-hidden /> {t("bpmn")}</a></div>
    </Panel>
  );
}
