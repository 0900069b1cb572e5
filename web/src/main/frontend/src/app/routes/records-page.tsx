import { PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Button, Empty, Input, Segmented, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { useDebounced } from "@/components/combobox/use-debounced";
import { PageHeading } from "@/components/page-heading/page-heading";
import { FailedPage } from "@/components/problem-view/failed-page";
import { ProblemView } from "@/components/problem-view/problem-view";
import { useForm } from "@/features/forms/use-form";
import { ExportMenu } from "@/features/records/export-menu";
import { viewsOf } from "@/features/records/list-columns";
import { ListFilters } from "@/features/records/list-filters";
import { apiSearch, filtersIn, withFilters, withParameter } from "@/features/records/list-search";
import { RecordTable } from "@/features/records/record-table";
import { useRecordTexts } from "@/features/records/texts";
import styles from "@/features/records/record-list.module.css";
import type { Form } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { fetchRecords } from "@/lib/api/records";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";

export default function RecordsPage() {
  const { form: key = "" } = useParams();
  const form = useForm(key);
  if (form.isPending) return <Skeleton active />;
  if (form.isError) return <FailedPage error={form.error} onRetry={() => void form.refetch()} />;
  return <RecordList key={key} form={form.data} />;
}

function RecordList({ form }: { form: Form }) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const [search, setSearch] = useSearchParams();
  const views = viewsOf(form, t);
  const view = views.find((candidate) => candidate.key === search.get("view")) ?? views[0];
  const [q, setQ] = useState(search.get("q") ?? "");
  const settledQ = useDebounced(q, 250);
  const replace = (next: URLSearchParams) => { setSearch(next, { replace: true }); };

  useEffect(() => {
    setSearch((before) => ((before.get("q") ?? "") === settledQ ? before : withParameter(before, "q", settledQ)), { replace: true });
  }, [settledQ, setSearch]);

  const question = apiSearch(search, view?.key ?? "", view?.sort ?? "-createdAt", undefined);
  const records = useInfiniteQuery({
    queryKey: keys.records(form.form, question.toString()),
    queryFn: ({ signal, pageParam }) => fetchRecords(form.form, apiSearch(search, view?.key ?? "", view?.sort ?? "-createdAt", pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  if (view === undefined) return null;
  const items = records.data?.pages.flatMap((page) => page.items) ?? [];
  const count = records.data?.pages[0]?.count;
  const filters = filtersIn(search);
  const filtered = filters.length > 0 || settledQ !== "";

  return (
    <>
      <PageHeading
        title={form.title}
        note={form.description}
        extra={form.rights.create && <Link to={paths.newRecord(form.form)}><Button type="primary" icon={<PlusOutlined aria-hidden />}>{t("list.new")}</Button></Link>}
      />
      <div className={styles["tools"]}>
        {views.length > 1 && (
          <Segmented aria-label={t("list.view")} value={view.key} options={views.map((entry) => ({ value: entry.key, label: entry.title }))} onChange={(next) => { replace(withParameter(withParameter(search, "view", next), "sort", "")); }} />
        )}
        <Input className={styles["search"] ?? ""} type="search" allowClear aria-label={t("list.search")} placeholder={t("list.searchHint")} value={q} onChange={(event) => { setQ(event.target.value); }} />
        {view.filters.length > 0 && <ListFilters columns={view.filters} filters={filters} onChange={(next) => { replace(withFilters(search, next)); }} />}
        {items.length > 0 && <ExportMenu form={form.form} question={question} />}
      </div>
      {records.isError && <ProblemView error={records.error} onRetry={() => void records.refetch()} />}
      {records.isPending && <Skeleton active />}
      {records.isSuccess && items.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(filtered ? "list.noMatch" : "list.empty")} />}
      {items.length > 0 && (
        <RecordTable label={form.title} columns={view.columns} items={items} sort={search.get("sort") ?? view.sort} onSort={(sort) => { replace(withParameter(search, "sort", sort)); }} />
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
