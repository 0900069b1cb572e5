import { PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Empty, Segmented, Skeleton } from "antd";
import { Navigate, useParams, useSearchParams, type SetURLSearchParams } from "react-router";
import { LinkButton } from "@/components/link-button/link-button";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { useForm } from "@/features/forms/use-form";
import { pick, viewsOf, type ListView } from "@/features/records/list-columns";
import { apiSearch, conditionsOf, withParameter, wordsOf } from "@/features/records/list-search";
import { ListTools } from "@/features/records/list-tools";
import { expanded } from "@/features/records/saved-view-address";
import { RecordTree } from "@/features/records/record-tree";
import { RecordTable } from "@/features/records/record-table";
import { useRecordTexts } from "@/features/records/texts";
import styles from "@/features/records/record-list.module.css";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { fetchColumns, fetchSavedViews, type OfferedColumn } from "@/lib/api/lists";
import { fetchRecords } from "@/lib/api/records";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";

export default function RecordsPage() {
  const { form: key = "" } = useParams();
  const form = useForm(key);
  const columns = useQuery({ queryKey: keys.columns(key), queryFn: ({ signal }) => fetchColumns(key, signal), staleTime: 60_000 });
  const saved = useQuery({ queryKey: keys.savedViews(key), queryFn: ({ signal }) => fetchSavedViews(key, signal), staleTime: 60_000 });
  const [search] = useSearchParams();
  if (form.isError) return <FailedPage error={form.error} onRetry={() => void form.refetch()} />;
  if (columns.isError) return <FailedPage error={columns.error} onRetry={() => void columns.refetch()} />;
  if (form.isPending || columns.isPending || saved.isPending) return <Skeleton active />;
  const whole = expanded(search, saved.data?.items ?? []);
  if (whole !== undefined) return <Navigate replace to={{ search: whole }} />;
  return <RecordList key={key} form={form.data} offered={columns.data.items} />;
}

function RecordList({ form, offered }: { form: Form; offered: OfferedColumn[] }) {
  const t = useRecordTexts();
  const [search, setSearch] = useSearchParams();
  const views = viewsOf(form, offered);
  const view = views.find((candidate) => candidate.key === search.get("view")) ?? views[0];
  if (view === undefined) return null;
  const asTree = form.tree !== undefined && search.get("as") === "tree";
  return (
    <>
      <PageHeading
        title={form.title}
        note={form.description}
        extra={form.rights.create && <LinkButton to={paths.newRecord(form.form)} type="primary" icon={<PlusOutlined aria-hidden />}>{t("list.new")}</LinkButton>}
      />
      {form.tree !== undefined && (
        <Segmented
          className={styles["as"] ?? ""} aria-label={t("tree.as")} value={asTree ? "tree" : "list"}
          options={[{ value: "list", label: t("tree.asList") }, { value: "tree", label: t("tree.asTree") }]}
          onChange={(next) => { setSearch(withParameter(search, "as", next === "tree" ? "tree" : ""), { replace: true }); }}
        />
      )}
      {asTree ? <RecordTree form={form} columns={view.columns} /> : <Listed form={form} offered={offered} views={views} view={view} search={search} onSearch={setSearch} />}
    </>
  );
}

interface ListedProps {
  form: Form;
  offered: OfferedColumn[];
  views: ListView[];
  view: ListView;
  search: URLSearchParams;
  onSearch: SetURLSearchParams;
}

function Listed({ form, offered, views, view, search, onSearch }: ListedProps) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const question = (cursor: string | undefined) => apiSearch(search, view.key, view.sort, cursor);
  const records = useInfiniteQuery({
    queryKey: keys.records(form.form, question(undefined).toString()),
    queryFn: ({ signal, pageParam }) => fetchRecords(form.form, question(pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const items = records.data?.pages.flatMap((page) => page.items) ?? [];
  const count = records.data?.pages[0]?.count;
  const filtered = conditionsOf(search).length > 0 || search.has("filter") || search.has("q");
  const chosen = pick(offered, wordsOf(search.get("fields")));
  const columns = chosen.length > 0 ? chosen : view.columns;
  const replace = (next: URLSearchParams) => { onSearch(next, { replace: true }); };

  return (
    <>
      <ListTools form={form} views={views} view={view} offered={offered} columns={columns} search={search} onSearch={onSearch} question={question(undefined)} />
      {records.isError && <ProblemView error={records.error} onRetry={() => void records.refetch()} />}
      {records.isPending && <Skeleton active />}
      {records.isSuccess && items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(filtered ? "list.noMatch" : "list.empty")} />}
      {items.length > 0 && (
        <RecordTable label={form.title} columns={columns} items={items} sort={search.get("sort") ?? view.sort} onSort={(sort) => { replace(withParameter(search, "sort", sort)); }} />
      )}
      {items.length > 0 && (
        <div className={styles["foot"]} role="status">
          {count === undefined ? t("list.shown", { count: items.length }) : t(count.capped ? "list.countCapped" : "list.count", { count: count.value })}
          {records.hasNextPage && <Button loading={records.isFetchingNextPage} onClick={() => void records.fetchNextPage()}>{common("action.more")}</Button>}
        </div>
      )}
    </>
  );
}
