import { Alert } from "antd";
import { Navigate, NavLink, Route, Routes, useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { AuditPanel } from "@/features/administration/audit-panel";
import { CalendarsPanel } from "@/features/administration/calendars-panel";
import { OrganizationPanel } from "@/features/administration/organization-panel";
import { PacksPanel } from "@/features/administration/packs-panel";
import { ReleaseHistory } from "@/features/administration/release-history";
import { SeriesPanel } from "@/features/administration/series-panel";
import { StagePanel } from "@/features/administration/stage-panel";
import { TemplatesPanel } from "@/features/administration/templates-panel";
import { useAdministrationTexts } from "@/features/administration/texts";
import styles from "@/features/administration/administration.module.css";
import { AgencyPanel } from "@/features/approvals/agency-panel";
import { AssistantsOfOthers } from "@/features/approvals/assistants-of-others";
import { HandOverPanel } from "@/features/approvals/hand-over-panel";
import { useApprovalTexts } from "@/features/approvals/texts";
import { SeriesPage } from "@/features/numbers/series-page";
import { VersionsNotice } from "@/features/processes/versions-notice";
import { PdfFrame } from "@/features/documents/pdf-frame";
import { EditionsList } from "@/features/templates/editions-list";
import { useSession } from "@/lib/api/use-session";
import { paths } from "@/lib/paths";
import { NotFoundPage } from "./not-found-page";

export default function AdministrationPage() {
  const t = useAdministrationTexts();
  const { data: session } = useSession();
  if (session?.person.administrator !== true) return <Alert type="warning" showIcon title={t("denied")} />;
  return (
    <>
      <PageHeading title={t("nav.label")} />
      <nav className={styles["nav"]} aria-label={t("nav.label")}>
        <NavLink to={paths.releases()}>{t("nav.releases")}</NavLink>
        <NavLink to={paths.series()}>{t("nav.series")}</NavLink>
        <NavLink to={paths.templates()}>{t("nav.templates")}</NavLink>
        <NavLink to={paths.organization()}>{t("nav.organization")}</NavLink>
        <NavLink to={paths.calendars()}>{t("nav.calendars")}</NavLink>
        <NavLink to={paths.absences()}>{t("nav.absences")}</NavLink>
        <NavLink to={paths.audit()}>{t("nav.audit")}</NavLink>
      </nav>
      <Routes>
        <Route index element={<Navigate to={paths.releases()} replace />} />
        <Route path="releases" element={<Releases />} />
        <Route path="series" element={<SeriesPanel />} />
        <Route path="series/:series" element={<OneSeries />} />
        <Route path="templates" element={<Templates me={session.person.id} />} />
        <Route path="organization" element={<OrganizationPanel />} />
        <Route path="calendars" element={<CalendarsPanel />} />
        <Route path="absences" element={<Absences me={session.person.id} />} />
        <Route path="audit" element={<AuditPanel />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </>
  );
}

const pdf = (url: string, title: string) => <PdfFrame url={url} title={title} />;

function Templates({ me }: { me: string }) {
  return <div className={styles["stack"]}><TemplatesPanel renderPdf={pdf} /><EditionsList me={me} renderPdf={pdf} /></div>;
}

function OneSeries() {
  const { series = "" } = useParams();
  return <SeriesPage series={series} />;
}

function Absences({ me }: { me: string }) {
  const t = useApprovalTexts();
  return (
    <div className={styles["columns"]}>
      <Panel title={t("agency.title")}><AgencyPanel of="all" me={me} /></Panel>
      <div className={styles["stack"]}>
        <Panel title={t("assistants.ofOthers")}><AssistantsOfOthers /></Panel>
        <Panel title={t("handOver.title")}><HandOverPanel /></Panel>
      </div>
    </div>
  );
}

function Releases() {
  return (
    <div className={styles["columns"]}>
      <div className={styles["stack"]}><StagePanel /><VersionsNotice /><ReleaseHistory /></div>
      <PacksPanel />
    </div>
  );
}
