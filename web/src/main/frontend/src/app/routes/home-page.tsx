import { Skeleton } from "antd";
import { Link } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { inOrderOfUrgency, TaskList } from "@/features/approvals/task-list";
import { useApprovalTexts } from "@/features/approvals/texts";
import { useTasks } from "@/features/approvals/use-tasks";
import { OftenUsedList } from "@/features/catalogue/often-used-list";
import { useCatalogueTexts } from "@/features/catalogue/texts";
import { KeptList } from "@/features/forms/components/kept-list";
import { NoticesPanel } from "@/features/notices/notices-panel";
import { MyRecords } from "@/features/records/my-records";
import { useRecordTexts } from "@/features/records/texts";
import { useSession } from "@/lib/api/use-session";
import { paths } from "@/lib/paths";
import { useShellTexts } from "../shell/texts";
import styles from "./home-page.module.css";

const shownTasks = 12;

function Tasks() {
  const t = useApprovalTexts();
  const tasks = useTasks("open");
  if (tasks.isPending) return <div className={styles["pad"]}><Skeleton active title={false} /></div>;
  if (tasks.isError) return <div className={styles["pad"]}><ProblemView error={tasks.error} onRetry={() => void tasks.refetch()} /></div>;
  if (tasks.data.items.length === 0) return <p className={`${styles["pad"] ?? ""} muted`}>{t("tasks.empty")}</p>;
  return <TaskList tasks={inOrderOfUrgency(tasks.data.items).slice(0, shownTasks)} label={t("tasks.title")} />;
}

export default function HomePage() {
  const shell = useShellTexts();
  const approvals = useApprovalTexts();
  const records = useRecordTexts();
  const catalogue = useCatalogueTexts();
  const { data: session } = useSession();
  const count = useTasks("open").data?.items.length ?? 0;

  return (
    <>
      <PageHeading title={shell("nav.home")} note={session?.person === undefined ? undefined : [session.person.name, ...session.person.positions].join(" · ")} />
      <div className={styles["grid"]}>
        <div className={styles["main"]}>
          <Panel title={`${approvals("tasks.title")}${count > 0 ? ` (${String(count)})` : ""}`} extra={<Link to={paths.tasks()}>{approvals("tasks.all")}</Link>} flush><Tasks /></Panel>
          <NoticesPanel />
          <div className={styles["running"]}><Panel title={records("mine.running")} flush><MyRecords state="running" empty={records("mine.noRunning")} /></Panel></div>
        </div>
        <div className={styles["side"]}>
          <div className={styles["often"]}><Panel title={catalogue("often.title")} flush><OftenUsedList person={session?.person.id ?? ""} /></Panel></div>
          <div className={styles["drafts"]}><Panel title={records("mine.drafts")} flush><KeptList person={session?.person.id ?? ""} /><MyRecords state="draft" empty={records("mine.noDrafts")} /></Panel></div>
        </div>
      </div>
    </>
  );
}
