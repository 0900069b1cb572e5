import { Input } from "antd";
import { use, useEffect, useState } from "react";
import { UNSAFE_DataRouterContext as DataRouterContext } from "react-router";
import { useDebounced } from "@/components/combobox/use-debounced";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

/** What is typed goes into the address when it has settled; what comes into the address from elsewhere is shown. */
export function QuickSearch({ search, onSearch }: { search: URLSearchParams; onSearch: (q: string) => void }) {
  const t = useRecordTexts();
  const asked = search.get("q") ?? "";
  const [typed, setTyped] = useState({ q: asked, asked });
  const q = typed.asked === asked ? typed.q : asked;
  const settled = useDebounced(q, 250);
  const router = use(DataRouterContext)?.router;
  useEffect(() => {
    // Whoever chose a record meanwhile is on the way to it and must not be called back. useNavigation would tell it too late.
    const leaving = router !== undefined && router.state.navigation.state !== "idle";
    if (settled === q && settled !== asked && !leaving) onSearch(settled);
    // Only what is typed changes the address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return <Input className={styles["search"] ?? ""} type="search" allowClear aria-label={t("list.search")} placeholder={t("list.searchHint")} value={q} onChange={(event) => { setTyped({ q: event.target.value, asked }); }} />;
}
