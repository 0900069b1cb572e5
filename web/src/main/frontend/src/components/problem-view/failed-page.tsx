import { Link } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { isProblem } from "@/lib/http/problem";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { ProblemView } from "./problem-view";

interface FailedPageProps {
  error: unknown;
  onRetry: () => void;
}

/** Instead of a page whose content could not be had: why, and where to go. Trying again is offered where it can help. */
export function FailedPage({ error, onRetry }: FailedPageProps) {
  const t = useCommonTexts();
  const status = isProblem(error) ? error.status : 0;
  const final = status >= 400 && status < 500;
  return (
    <>
      <PageHeading title={t(status === 404 ? "problem.missing" : status === 403 ? "problem.forbidden" : "problem.page")} />
      <ProblemView error={error} onRetry={final ? undefined : onRetry} />
      <p><Link to={paths.home()}>{t("action.home")}</Link></p>
    </>
  );
}
