import { SearchOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { useDebounced } from "@/components/combobox/use-debounced";
import { ProblemView } from "@/components/problem-view/problem-view";
import { StateTag } from "@/components/state-tag/state-tag";
import { fetchFound } from "@/lib/api/search";
import { groupsOf, type Page, type Result } from "./results";
import { useSearchTexts } from "./texts";
import styles from "./search-dialog.module.css";

interface SearchDialogProps {
  pages: Page[];
  onClose: () => void;
}

/** Finds records of all forms, forms and pages (ARIA combobox whose list is always open). */
export default function SearchDialog({ pages, onClose }: SearchDialogProps) {
  const t = useSearchTexts();
  const navigate = useNavigate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [q, setQ] = useState("");
  const [active, setActive] = useState(0);
  const [hurried, setHurried] = useState(false);
  const settled = useDebounced(q.trim(), 150);
  const found = useQuery({ queryKey: ["search", settled], queryFn: ({ signal }) => fetchFound(settled, signal), enabled: settled !== "", placeholderData: keepPreviousData, staleTime: 10_000 });
  const groups = groupsOf(settled, settled === "" ? undefined : found.data, pages, {
    pages: t("search.pages"), forms: t("search.forms"), newOf: (form) => t("search.newOf", { form }), all: (form) => t("search.all", { form }),
  });
  const results = groups.flatMap((group) => group.results);
  const chosen = Math.min(active, results.length - 1);
  const id = (index: number) => `${listId}-${String(index)}`;
  const fresh = settled === q.trim() && (settled === "" || (!found.isPlaceholderData && !found.isFetching));

  useEffect(() => { document.getElementById(id(chosen))?.scrollIntoView({ block: "nearest" }); });

  const open = (result: Result | undefined) => {
    if (result === undefined) return;
    onClose();
    void navigate(result.to);
  };
  // Enter means what was typed, not what is still shown for the words before.
  useEffect(() => { if (hurried && fresh) open(results[chosen]); });
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive(Math.min(chosen + 1, results.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(chosen - 1, 0));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) setHurried(true);
    else return;
    event.preventDefault();
  };
  const starts = groups.map((_, place) => groups.slice(0, place).reduce((sum, before) => sum + before.results.length, 0));

  return (
    <Modal open title={t("search.title")} footer={null} width={640} style={{ top: 64 }} onCancel={onClose} afterOpenChange={(opened) => { if (opened) input.current?.focus(); }}>
      <div className={styles["input"]}>
        <SearchOutlined aria-hidden />
        <input
          ref={input} type="text" role="combobox" aria-label={t("search.title")} aria-expanded aria-controls={listId} aria-autocomplete="list"
          aria-activedescendant={results.length > 0 ? id(chosen) : undefined} placeholder={t("search.hint")} value={q} autoComplete="off"
          onChange={(event) => { setQ(event.target.value); setActive(0); setHurried(false); }} onKeyDown={press}
        />
      </div>
      {found.isError && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      <div role="listbox" id={listId} aria-label={t("search.results")} aria-busy={!fresh} className={styles["list"]}>
        {groups.map((group, place) => (
          <div key={`${group.title} ${String(place)}`} role="group" aria-label={group.title}>
            <div className={styles["title"]} aria-hidden>{group.title}</div>
            {group.results.map((result, index) => {
              const at = (starts[place] ?? 0) + index;
              return (
                // The text field has the focus and the keys; a press with the pointer is all that an option takes itself.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                <div key={result.to} id={id(at)} role="option" tabIndex={-1} aria-selected={at === chosen} className={styles["option"]} onClick={() => { open(result); }} onMouseMove={() => { if (at !== chosen) setActive(at); }}>
                  {result.number !== undefined && <span className={styles["number"]}>{result.number}</span>}
                  <span className={styles["label"]}>{result.label}</span>
                  {result.state !== undefined && <StateTag state={result.state.state} title={result.state.title} />}
                  {result.note !== undefined && <span className={styles["note"]}>{result.note}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className={styles["foot"]} role="status">
        {settled !== "" && fresh && results.length === 0 ? t("search.nothing") : settled !== "" && fresh ? t("search.count", { count: results.length }) : t("search.how")}
      </div>
    </Modal>
  );
}
