import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { Link, NavLink, Route, Routes, useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ChartPanel } from "@/features/processes/chart-panel";
import { ReplaysPanel } from "@/features/processes/replays-panel";
import { useProcessTexts } from "@/features/processes/texts";
import { VersionPanel } from "@/features/processes/version-panel";
import styles from "@/features/processes/processes.module.css";
import { keys } from "@/lib/api/keys";
import { fetchProcess, type Process } from "@/lib/api/processes";
import { paths } from "@/lib/paths";
import { NotFoundPage } from "./not-found-page";

const TrialTab = lazy(() => import("./process/trial-tab"));
const RightsPanel = lazy(() => import("@/features/processes/rights-panel"));
const FiguresPanel = lazy(() => import("@/features/processes/figures-panel"));

/** One process: how it runs, and where its time goes. */
export default function ProcessPage() {
  const { process: key = "" } = useParams();
  const process = useQuery({ queryKey: keys.process(key), queryFn: ({ signal }) => fetchProcess(key, signal) });
  if (process.isPending) return <Skeleton active />;
  if (process.isError) return <FailedPage error={process.error} onRetry={() => void process.refetch()} />;
  return <ProcessView process={process.data} />;
}

function ProcessView({ process }: { process: Process }) {
  const t = useProcessTexts();
  return (
    <>
      <PageHeading title={`${process.key} ${process.title}`} note={<Link to={paths.records(process.form)}>{t("records")}</Link>} />
      {process.chart !== undefined && (
        <nav className={styles["nav"]} aria-label={t("nav.label")}>
          <NavLink to={paths.process(process.key)} end>{t("nav.chart")}</NavLink>
          <NavLink to={paths.fieldRights(process.key)}>{t("nav.rights")}</NavLink>
          <NavLink to={paths.figures(process.key)}>{t("nav.figures")}</NavLink>
          {process.mayAdminister && <NavLink to={paths.trial(process.key)}>{t("nav.trial")}</NavLink>}
          {process.mayAdminister && <NavLink to={paths.replays(process.key)}>{t("nav.replays")}</NavLink>}
          {process.mayAdminister && <NavLink to={paths.versions(process.key)}>{t("nav.versions")}</NavLink>}
        </nav>
      )}
      <Suspense fallback={<Skeleton active />}>
        <Routes>
          <Route index element={<ChartPanel process={process} />} />
          <Route path="field-rights" element={<RightsPanel process={process} />} />
          <Route path="figures" element={<FiguresPanel process={process} />} />
          <Route path="replays" element={<ReplaysPanel process={process} />} />
          <Route path="open" element={<VersionPanel process={process} />} />
          <Route path="trial" element={<TrialTab process={process} />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </>
  );
}
