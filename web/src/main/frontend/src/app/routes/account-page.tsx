import { useQueryClient } from "@tanstack/react-query";
import { Alert } from "antd";
import { PageHeading } from "@/components/page-heading/page-heading";
import { Panel } from "@/components/panel/panel";
import { AgencyPanel } from "@/features/approvals/agency-panel";
import { useApprovalTexts } from "@/features/approvals/texts";
import { ApiTokens } from "@/features/session/api-tokens";
import { PasswordForm } from "@/features/session/password-form";
import { useSessionTexts } from "@/features/session/texts";
import styles from "@/features/session/session.module.css";
import { keys } from "@/lib/api/keys";
import { useSession } from "@/lib/api/use-session";

export default function AccountPage() {
  const t = useSessionTexts();
  const approvals = useApprovalTexts();
  const client = useQueryClient();
  const { data: session } = useSession();
  return (
    <>
      <PageHeading title={t("account.title")} />
      {session?.mustChangePassword === true && <Alert type="warning" showIcon title={t("account.mustChange")} style={{ marginBottom: 12 }} />}
      <div className={styles["columns"]}>
        <Panel title={t("password.title")}><PasswordForm onChanged={() => void client.invalidateQueries({ queryKey: keys.session })} /></Panel>
        <Panel title={t("tokens.title")}><ApiTokens /></Panel>
        {session?.mustChangePassword === false && <Panel title={approvals("agency.title")}><AgencyPanel of="me" me={session.person.id} myName={session.person.name} /></Panel>}
      </div>
    </>
  );
}
