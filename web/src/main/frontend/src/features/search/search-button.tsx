import { SearchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Page } from "./results";
import { useSearchTexts } from "./texts";

const SearchDialog = lazy(() => import("./search-dialog"));

/** Opens the search, which is loaded then; Ctrl+K does so from anywhere. */
export function SearchButton({ pages }: { pages: Page[] }) {
  const t = useSearchTexts();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener("keydown", press);
    return () => { window.removeEventListener("keydown", press); };
  }, []);
  return (
    <>
      <Button type="text" icon={<SearchOutlined aria-hidden />} aria-label={t("search.open")} aria-keyshortcuts="Control+K" title={t("search.openHint")} onClick={() => { setOpen(true); }} />
      {open && <Suspense fallback={null}><SearchDialog pages={pages} onClose={() => { setOpen(false); }} /></Suspense>}
    </>
  );
}
