import { Empty } from "antd";
import { Link } from "react-router";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";

export function NotFoundPage() {
  const t = useCommonTexts();
  return <Empty description={t("problem.notFound")}><Link to={paths.home()}>{t("action.home")}</Link></Empty>;
}
