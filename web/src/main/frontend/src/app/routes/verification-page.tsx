import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useParams } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { ProblemView } from "@/components/problem-view/problem-view";
import { useVerificationTexts } from "@/features/verification/texts";
import { VerificationCard } from "@/features/verification/verification-card";
import styles from "@/features/verification/verification.module.css";
import { fetchVerification, type Verification } from "@/lib/api/documents";
import { keys } from "@/lib/api/keys";
import { hasStatus } from "@/lib/http/problem";
import { changeLanguage } from "@/lib/i18n/language";
import { useLanguage } from "@/lib/i18n/use-texts";

/** Public: whoever scans the code of a printed document comes here. */
export default function VerificationPage() {
  const t = useVerificationTexts();
  const language = useLanguage();
  const { code = "" } = useParams();
  const verification = useQuery<Verification | null>({
    queryKey: [...keys.verification(code), language],
    queryFn: async ({ signal }) => {
      try {
        return await fetchVerification(code, signal);
      } catch (error) {
        if (hasStatus(error, 404)) return null;
        throw error;
      }
    },
  });
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <main className={styles["page"]}>
      <PageHeading title={t("verify.title")} extra={<Button type="text" lang={other} onClick={() => { changeLanguage(other); }}>{other === "en" ? "English" : "中文"}</Button>} />
      {verification.isPending && <Skeleton active />}
      {verification.isError && <ProblemView error={verification.error} onRetry={() => void verification.refetch()} />}
      {verification.isSuccess && <VerificationCard code={code} verification={verification.data} />}
    </main>
  );
}
