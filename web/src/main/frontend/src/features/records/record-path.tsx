import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { keys } from "@/lib/api/keys";
import { fetchAbove } from "@/lib/api/trees";
import { paths } from "@/lib/paths";
import { useRecordTexts } from "./texts";

/** What the record stands under, from the top down, each leading there. */
export function RecordPath({ record }: { record: string }) {
  const t = useRecordTexts();
  const above = useQuery({ queryKey: keys.recordPart(record, "above"), queryFn: ({ signal }) => fetchAbove(record, signal) });
  const items = above.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <nav aria-label={t("tree.path")}>
      {items.map((item) => (
        <span key={item.id}>
          {item.title === undefined ? <span title={t("tree.unreadable")}>…</span> : <Link to={paths.record(item.id)}>{item.title}</Link>}
          <span aria-hidden> / </span>
        </span>
      ))}
    </nav>
  );
}
