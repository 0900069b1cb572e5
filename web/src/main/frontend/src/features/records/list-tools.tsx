import { BarChartOutlined, FilterOutlined, ImportOutlined, TableOutlined, VerticalAlignTopOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { SetURLSearchParams } from "react-router";
import { LinkButton } from "@/components/link-button/link-button";
import type { Form } from "@/lib/api/forms";
import type { OfferedColumn } from "@/lib/api/lists";
import { paths } from "@/lib/paths";
import { ColumnsPanel } from "./columns-panel";
import { ExportMenu } from "./export-menu";
import { FiguresPanel } from "./figures-panel";
import { GroupsPanel } from "./groups-panel";
import type { ListView } from "./list-columns";
import { ListFilters } from "./list-filters";
import { asked, conditionsOf, groupOf, narrowedBy, withConditions, withGroup, withParameter } from "./list-search";
import { conditionsIn } from "./filter-model";
import { QuickSearch } from "./quick-search";
import { SavedViewsMenu } from "./saved-views-menu";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

interface ListToolsProps {
  form: Form;
  views: ListView[];
  view: ListView;
  offered: OfferedColumn[];
  columns: OfferedColumn[];
  search: URLSearchParams;
  onSearch: SetURLSearchParams;
  question: URLSearchParams;
}

/** Everything that says which records a list shows, and how; all of it is in the address. */
export function ListTools({ form, views, view, offered, columns, search, onSearch, question }: ListToolsProps) {
  const t = useRecordTexts();
  const [panel, setPanel] = useState<"groups" | "columns" | undefined>(undefined);
  const replace = (change: (before: URLSearchParams) => URLSearchParams) => { onSearch(change, { replace: true }); };
  const set = (name: string, value: string) => { replace((before) => withParameter(before, name, value)); };
  const toggle = (which: "groups" | "columns") => { setPanel(panel === which ? undefined : which); };
  const group = groupOf(search);
  const figures = search.get("measures") ?? "";

  return (
    <>
      <div className={styles["tools"]}>
        {views.length > 1 && (
          <Segmented aria-label={t("list.view")} value={view.key} options={views.map((entry) => ({ value: entry.key, label: entry.title }))} onChange={(next) => { replace((before) => withParameter(withParameter(withParameter(before, "view", next), "sort", ""), "saved", "")); }} />
        )}
        <SavedViewsMenu form={form.form} search={search} onSearch={(next) => { onSearch(next); }} />
        <QuickSearch search={search} onSearch={(q) => { set("q", q); }} />
        <ListFilters columns={view.filters} conditions={conditionsOf(search)} onChange={(next) => { replace((before) => withConditions(before, next)); }} />
        <Button icon={<FilterOutlined aria-hidden />} type={search.has("filter") ? "primary" : "default"} ghost={search.has("filter")} aria-expanded={panel === "groups"} onClick={() => { toggle("groups"); }}>
          {group === undefined ? t("builder.open") : t("builder.active", { count: conditionsIn(group) })}
        </Button>
        <Button icon={<TableOutlined aria-hidden />} aria-expanded={panel === "columns"} onClick={() => { toggle("columns"); }}>{t("columns.open")}</Button>
        <Button icon={<BarChartOutlined aria-hidden />} aria-expanded={figures !== ""} onClick={() => { replace((before) => withParameter(withParameter(before, "measures", figures === "" ? "count" : ""), "group", "")); }}>{t("figures.open")}</Button>
        <ExportMenu form={form.form} question={question} />
        {form.rights.administer && <LinkButton to={`${paths.moves(form.form)}?${question.toString()}`} icon={<VerticalAlignTopOutlined aria-hidden />}>{t("moves.open")}</LinkButton>}
        {form.rights.create && <LinkButton to={paths.imports(form.form)} icon={<ImportOutlined aria-hidden />}>{t("import.title")}</LinkButton>}
      </div>
      {panel === "groups" && <GroupsPanel form={form} columns={view.filters} search={search} onChange={(next) => { replace((before) => withGroup(before, next)); }} />}
      {panel === "columns" && (
        <ColumnsPanel offered={offered} columns={columns} sort={search.get("sort") ?? view.sort} onColumns={(next) => { set("fields", next.join(",")); }} onSort={(sort) => { set("sort", sort); }} />
      )}
      {figures !== "" && (
        <FiguresPanel
          form={form.form} offered={offered} question={asked(search, view.key)} group={search.get("group") ?? ""} measures={figures}
          onChange={(by, measures) => { replace((before) => withParameter(withParameter(before, "group", by), "measures", measures)); }}
          linkTo={(filters) => `?${narrowedBy(search, filters).toString()}`}
        />
      )}
    </>
  );
}
