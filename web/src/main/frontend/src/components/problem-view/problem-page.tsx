import { Button } from "antd";
import { Link, useRouteError } from "react-router";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { ProblemView } from "./problem-view";

/** Shown instead of a page that broke; the navigation stays. */
export function ProblemPage() {
  const t = useCommonTexts();
  const error = useRouteError();
  return (
    <div>
      <h1>{t("problem.page")}</h1>
      <ProblemView error={error} />
      <p><Link to={paths.home()}>{t("action.home")}</Link> <Button type="link" onClick={() => { window.location.reload(); }}>{t("problem.retry")}</Button></p>
    </div>
  );
}
