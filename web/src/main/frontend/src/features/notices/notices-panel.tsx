import { CheckOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import { Panel } from "@/components/panel/panel";
import type { Notice } from "@/lib/api/notices";
import { shortDateTime } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { useNoticeTexts } from "./texts";
import { useNotices, useReadAllNotices, useReadNotices } from "./use-notices";
import styles from "./notices-panel.module.css";

const shownAtFirst = 3;

/** What the person was told and has not read; nothing when there is nothing. */
export function NoticesPanel() {
  const t = useNoticeTexts();
  const common = useCommonTexts();
  const notices = useNotices();
  const readAll = useReadAllNotices();
  const [all, setAll] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { hash, key } = useLocation();
  const { items = [], count = 0 } = notices.data ?? {};
  const there = items.length > 0;

  useEffect(() => {
    if (there && hash === paths.noticesHash) place.current?.scrollIntoView({ block: "center" });
  }, [there, hash, key]);

  if (!there) return null;
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <div ref={place}>
      <Panel
        title={`${t("notices.title")} (${String(count)})`} flush
        extra={count > 1 && <Button type="link" size="small" onClick={() => { readAll.mutate(items.map((notice) => notice.id)); }}>{t("notices.readAll")}</Button>}
      >
        <ul aria-label={t("notices.title")}>
          {shown.map((notice) => <Entry key={notice.id} notice={notice} />)}
        </ul>
        {items.length > shownAtFirst && (
          <Button type="link" size="small" className={styles["more"] ?? ""} onClick={() => { setAll(!all); }}>
            {all ? common("list.less") : common("list.more", { count: items.length - shownAtFirst })}
          </Button>
        )}
      </Panel>
    </div>
  );
}

function Entry({ notice }: { notice: Notice }) {
  const t = useNoticeTexts();
  const read = useReadNotices();
  const { record } = notice;
  const what = record.number ?? record.title;
  return (
    <li className={styles["notice"]}>
      <Link to={paths.record(record.id)} className={styles["link"]}>
        <span className={styles["text"]}>{notice.text}</span>
        <span className={styles["record"]}>{record.formTitle} {record.number !== undefined && <span className={styles["number"]}>{record.number}</span>} {record.title}</span>
        <span className={styles["at"]}>{shortDateTime(notice.at)}</span>
      </Link>
      <Button type="text" size="small" icon={<CheckOutlined aria-hidden />} aria-label={t("notices.read", { what })} title={t("notices.read", { what })} onClick={() => { read.mutate([notice.id]); }} />
    </li>
  );
}
