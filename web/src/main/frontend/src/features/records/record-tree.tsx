import { CaretDownOutlined, CaretRightOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Empty, Skeleton } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";
import { Link } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import type { Form } from "@/lib/api/forms";
import type { OfferedColumn } from "@/lib/api/lists";
import { keys } from "@/lib/api/keys";
import { fetchTree, type TreeNode } from "@/lib/api/trees";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { useRecordTexts } from "./texts";
import { nextItem, parentOf } from "./tree-keys";
import styles from "./record-tree.module.css";

interface TreeState {
  form: string;
  columns: OfferedColumn[];
  open: ReadonlySet<string>;
  toggle: (id: string, open: boolean) => void;
  /** The one that the keyboard is at. */
  active: string;
  onActive: (id: string) => void;
}

/** Records under what they stand under; what is below is fetched when it is opened. */
export function RecordTree({ form, columns }: { form: Form; columns: OfferedColumn[] }) {
  const t = useRecordTexts();
  const container = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState("");
  const toggle = (id: string, wanted: boolean) => {
    setOpen((before) => {
      const next = new Set(before);
      if (wanted) next.add(id);
      else next.delete(id);
      return next;
    });
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>("[role=treeitem]");
    const id = item?.dataset["id"];
    if (item === null || id === undefined || container.current === null) return;
    const expanded = item.getAttribute("aria-expanded");
    let next: HTMLElement | undefined;
    if (event.key === "ArrowRight" && expanded === "false") toggle(id, true);
    else if (event.key === "ArrowLeft" && expanded === "true") toggle(id, false);
    else if (event.key === "ArrowLeft") next = parentOf(item);
    else if (event.key === "Enter" && event.target === item) item.querySelector<HTMLElement>("a")?.click();
    else next = nextItem(container.current, item, event.key);
    if (next === undefined && !["ArrowRight", "ArrowLeft"].includes(event.key)) return;
    event.preventDefault();
    next?.focus();
  };
  return (
    <div ref={container} className={styles["tree"]} role="tree" tabIndex={-1} aria-label={t("tree.label", { form: form.title })} onKeyDown={onKey}>
      <Branch under="" level={1} state={{ form: form.form, columns, open, toggle, active, onActive: setActive }} />
    </div>
  );
}

function Branch({ under, level, state }: { under: string; level: number; state: TreeState }) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const found = useInfiniteQuery({
    queryKey: keys.treeUnder(state.form, under),
    queryFn: ({ signal, pageParam }) => fetchTree(state.form, under, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  if (found.isError) return <ProblemView error={found.error} onRetry={() => void found.refetch()} />;
  if (found.isPending) return <Skeleton active title={false} paragraph={{ rows: level === 1 ? 4 : 1 }} />;
  const nodes = found.data.pages.flatMap((page) => page.items);
  if (nodes.length === 0) return level === 1 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("list.empty")} /> : null;
  return (
    <>
      {nodes.map((node, index) => <Item key={node.record.id} node={node} level={level} first={level === 1 && index === 0} state={state} />)}
      {found.hasNextPage && <Button size="small" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{common("action.more")}</Button>}
    </>
  );
}

function Item({ node, level, first, state }: { node: TreeNode; level: number; first: boolean; state: TreeState }) {
  const t = useRecordTexts();
  const { record, more } = node;
  const open = state.open.has(record.id);
  const here = state.active === record.id || (state.active === "" && first);
  const details = state.columns
    .map((column) => record.values[column.key])
    .filter((text): text is string => typeof text === "string" && text !== "" && !record.title.includes(text));
  return (
    <div
      role="treeitem" aria-level={level} aria-expanded={more ? open : undefined} aria-selected={here} aria-label={record.title} data-id={record.id}
      tabIndex={here ? 0 : -1} onFocus={(event) => { if (event.target === event.currentTarget) state.onActive(record.id); }}
    >
      <div className={styles["line"]}>
        {more ? (
          <button type="button" tabIndex={-1} className={styles["opener"]} aria-label={t(open ? "tree.close" : "tree.open", { title: record.title })} onClick={() => { state.toggle(record.id, !open); }}>
            {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
          </button>
        ) : <span className={styles["opener"]} aria-hidden />}
        <Link to={paths.record(record.id)} tabIndex={-1}>{record.title === "" ? (record.number ?? "—") : record.title}</Link>
        {details.length > 0 && <span className={styles["details"]}>{details.slice(0, 3).join(" · ")}</span>}
        {more && <Link className={styles["list"]} to={{ pathname: paths.records(state.form), search: new URLSearchParams({ "f.record": `within:${record.id}` }).toString() }} tabIndex={-1}>{t("tree.list")}</Link>}
      </div>
      {open && <div role="group" className={styles["below"]}><Branch under={record.id} level={level + 1} state={state} /></div>}
    </div>
  );
}
