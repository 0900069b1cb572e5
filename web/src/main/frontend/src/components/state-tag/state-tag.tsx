import { useCommonTexts } from "@/lib/i18n/use-texts";
import styles from "./state-tag.module.css";

const known = ["draft", "running", "completed", "rejected", "cancelled"] as const;
type Known = (typeof known)[number];
const isKnown = (state: string): state is Known => (known as readonly string[]).includes(state);

const marks: Record<Known, string> = { draft: "◌", running: "●", completed: "✓", rejected: "✕", cancelled: "⊘" };

/** The state of a record: a word and a mark, the colour only supports them. */
export function StateTag({ state, title }: { state: string; title?: string | undefined }) {
  const t = useCommonTexts();
  if (state === "") return null;
  const words = title ?? (isKnown(state) ? t(`state.${state}`) : state);
  return <span className={styles["tag"]} data-state={state}><span aria-hidden>{isKnown(state) ? marks[state] : "●"}</span> {words}</span>;
}
