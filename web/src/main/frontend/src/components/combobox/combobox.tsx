import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery, keepPreviousData } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import type { ControlLinks } from "@/components/labelled-field/labelled-field";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useAnchor } from "./use-anchor";
import { useDebounced } from "./use-debounced";
import { ProblemView } from "../problem-view/problem-view";
import styles from "./combobox.module.css";

export interface ComboboxEntry {
  id: string;
  label: string;
  /** What tells entries of the same label apart. */
  cells?: string[];
}

export interface Creation {
  /** What it makes, where there are several. */
  title: string;
  start: () => void;
}

interface ComboboxProps<E extends ComboboxEntry> {
  control?: Partial<ControlLinks>;
  label?: string | undefined;
  value: { id: string; label: string } | null;
  onChange: (entry: E | null) => void;
  /** Finds entries; its key tells the cache what the answer depends on. */
  queryKey: readonly unknown[];
  find: (q: string, signal: AbortSignal) => Promise<E[]>;
  headers?: string[] | undefined;
  placeholder?: string | undefined;
  disabled?: boolean;
  onEnter?: (() => void) | undefined;
  /** What is missing in the list can be made, of one kind or of several; the Insert key makes the first. */
  creations?: Creation[];
}

/** A text field that suggests entries while one types (ARIA combobox with a list box). */
export function Combobox<E extends ComboboxEntry>(props: ComboboxProps<E>) {
  const t = useCommonTexts();
  const { control, value, onChange, creations = [] } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const q = useDebounced(typed ?? "", 180);
  const found = useQuery({
    queryKey: [...props.queryKey, q],
    queryFn: ({ signal }) => props.find(q, signal),
    enabled: open,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
  const entries = found.data ?? [];
  const fresh = q === (typed ?? "") && !found.isPlaceholderData && found.isSuccess;
  const anchor = useAnchor(input, open);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, open]);

  const close = () => { setOpen(false); setTyped(null); setActive(0); };
  const choose = (entry: E) => { onChange(entry); close(); };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (open) setActive((before) => Math.max(0, Math.min(entries.length - 1, before + (key === "ArrowDown" ? 1 : -1))));
      else setOpen(true);
    } else if (key === "Enter") {
      event.preventDefault();
      const entry = entries[active];
      if (open && entry !== undefined && fresh) choose(entry);
      else if (!open) props.onEnter?.();
    } else if (key === "Insert" && creations[0] !== undefined) {
      event.preventDefault();
      close();
      creations[0].start();
    } else if (key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (key === "Tab" && open && typed !== null && typed !== "" && fresh && entries[active] !== undefined) choose(entries[active]);
  };

  return (
    <span className={styles["box"]}>
      <input
        {...control}
        ref={input}
        className={styles["input"]}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && entries.length > 0 ? `${listId}-${String(active)}` : undefined}
        placeholder={props.placeholder}
        disabled={props.disabled}
        value={typed ?? value?.label ?? ""}
        onChange={(event) => { setTyped(event.target.value); setOpen(true); setActive(0); if (event.target.value === "" && value !== null) onChange(null); }}
        onClick={() => { setOpen(true); }}
        onFocus={(event) => { event.target.select(); }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {value !== null && props.disabled !== true && (
        <button type="button" tabIndex={-1} className={styles["clear"]} aria-label={t("action.clear")} onMouseDown={(event) => { event.preventDefault(); }} onClick={() => { onChange(null); close(); }}>
          <CloseOutlined aria-hidden />
        </button>
      )}
      {open && anchor !== undefined && createPortal(
        // Keeps the focus in the text field while the list is touched.
        <div className={styles["popup"]} style={anchor} role="presentation" onMouseDown={(event) => { event.preventDefault(); }}>
          {props.headers !== undefined && entries.length > 0 && (
            <div className={styles["headers"]} aria-hidden>{props.headers.map((header) => <span key={header}>{header}</span>)}</div>
          )}
          <div ref={list} id={listId} role="listbox" aria-label={props.label ?? t("action.search")} aria-busy={!fresh}>
            {entries.map((entry, index) => (
              // The keyboard acts through the combobox, which owns the list (aria-activedescendant).
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={entry.id}
                id={`${listId}-${String(index)}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={styles["option"]}
                onClick={() => { choose(entry); }}
              >
                <span className={styles["label"]}>{entry.label}</span>
                {entry.cells?.map((cell, position) => <span key={position} className={styles["cell"]}>{cell}</span>)}
              </div>
            ))}
          </div>
          {found.isError && <ProblemView error={found.error} />}
          {fresh && creations.map(({ title, start }) => (
            <button key={title} type="button" className={styles["create"]} onClick={() => { close(); start(); }}>
              <PlusOutlined aria-hidden /> {creations.length === 1 ? t("action.create") : t("action.createOne", { title })}
            </button>
          ))}
          {!found.isError && entries.length === 0 && <div className={styles["note"]}>{found.isPending ? t("list.loading") : t("list.empty")}</div>}
        </div>,
        document.body,
      )}
    </span>
  );
}
