import { Skeleton } from "antd";
import { Link } from "react-router";
import { StateTag } from "@/components/state-tag/state-tag";
import type { RelatedList } from "@/lib/api/related-lists";
import { paths } from "@/lib/paths";
import { useFormServices, type DisplayProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import styles from "./related.module.css";

type Item = RelatedList["items"][number];

function cellOf(item: Item, column: string) {
  if (column === "state") return <StateTag state={item.state} title={item.stateTitle} />;
  return item.values[column] ?? "";
}

/** Records that belong to this one, as far as the person may read them; the first column leads to each. */
export function RelatedDisplay({ field }: Pick<DisplayProps, "field">) {
  const t = useFieldTexts();
  const list = useFormServices().related(field.key);
  if (list === undefined) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  if (list.items.length === 0) return <span className="muted">{t("related.none")}</span>;
  const linked = field.shows.find((column) => column.key !== "state" && list.items.every((item) => (item.values[column.key] ?? "") !== ""))?.key;
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]} aria-label={field.title}>
        <thead><tr>{field.shows.map((column) => <th key={column.key} scope="col" data-numeric={column.numeric || undefined}>{column.title}</th>)}</tr></thead>
        <tbody>
          {list.items.map((item) => (
            <tr key={item.id}>
              {field.shows.map((column, index) => (
                <td key={column.key} data-label={column.title} data-numeric={column.numeric || undefined}>
                  {column.key === linked ? <Link to={paths.record(item.id)} target="_blank">{cellOf(item, column.key)}</Link> : cellOf(item, column.key)}
                  {linked === undefined && index === 0 && <> <Link to={paths.record(item.id)} target="_blank">{t("related.open")}</Link></>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {list.more && <p className="muted">{t("related.more", { count: list.items.length })}</p>}
    </div>
  );
}
