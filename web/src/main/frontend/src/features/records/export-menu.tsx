import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { Link } from "react-router";
import { exportAddress } from "@/lib/api/records";
import { paths } from "@/lib/paths";
import { useRecordTexts } from "./texts";

/** The list as it is filtered and sorted now, as a file; the server writes it while it reads. */
export function ExportMenu({ form, question }: { form: string; question: URLSearchParams }) {
  const t = useRecordTexts();
  const link = (key: string, kind: "xlsx" | "csv", all: boolean, text: string) => ({ key, label: <a href={exportAddress(form, kind, question, all)} download>{text}</a> });
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          link("list", "xlsx", false, t("export.list")),
          link("all", "xlsx", true, t("export.all")),
          link("csv", "csv", false, t("export.csv")),
          { type: "divider" as const, key: "files-end" },
          { key: "print", label: <Link to={`${paths.printBatches(form)}?${question.toString()}`}>{t("export.print")}</Link> },
        ],
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />} aria-haspopup="menu">{t("export.title")}</Button>
    </Dropdown>
  );
}
