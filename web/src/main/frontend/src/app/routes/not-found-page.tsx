import { Link } from "react-router";
import { PageHeading } from "@/components/page-heading/page-heading";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";

export function NotFoundPage() {
  const t = useCommonTexts();
  return (
    <>
      <PageHeading title={t("problem.missing")} note={t("problem.notFound")} />
      <p><Link to={paths.home()}>{t("action.home")}</Link></p>
    </>
  );
}
