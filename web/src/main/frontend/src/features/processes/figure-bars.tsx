import type { Figure } from "@/lib/api/processes";
import { duration } from "./duration";
import { useProcessTexts } from "./texts";
import styles from "./processes.module.css";

const parts = ["handOff", "desk", "waited", "held"] as const;
type Part = (typeof parts)[number];

/** What a task spends its time with; the rest of the mean is on somebody's desk. */
function partsOf(figure: Figure): Record<Part, number> {
  const { mean, handOff, waited, held } = figure;
  return { handOff, waited, held, desk: Math.max(0, mean - handOff - waited - held) };
}

/** Mean times as bars; each is told in words too. How long it was on hold or waited is not always known. */
export function FigureBars({ items, title, divided }: { items: Figure[]; title: string; divided: boolean }) {
  const t = useProcessTexts();
  const known = divided ? parts : parts.filter((part) => part === "handOff" || part === "desk");
  const longest = Math.max(1, ...items.map((item) => item.mean));
  const most = Math.max(...items.map((item) => item.share));
  const describe = (item: Figure) => {
    const own = partsOf(item);
    const words = known.filter((part) => own[part] > 0).map((part) => `${t(`part.${part}`)} ${duration(own[part], t)}`).join(", ");
    return t("bars.bar", { title: item.title, mean: duration(item.mean, t), parts: words === "" ? duration(0, t) : words, share: `${String(Math.round(item.share * 100))}%` });
  };
  return (
    <>
      <ul className={styles["bars"]} aria-label={t("bars.label", { title })}>
        {items.map((item) => (
          <li key={item.key} className={styles["bar"]} title={describe(item)}>
            <span className={styles["name"]}><span>{item.title}</span>{items.length > 1 && item.share === most && most > 0 && <span className={styles["most"]}>{t("figures.bottleneck")}</span>}</span>
            <span className={styles["track"]} role="img" aria-label={describe(item)}>
              {known.map((part) => <span key={part} data-part={part} className={styles["slice"]} style={{ width: `${String((100 * partsOf(item)[part]) / longest)}%` }} />)}
            </span>
            <span>{duration(item.mean, t)}</span>
          </li>
        ))}
      </ul>
      <ul className={styles["legend"]}>{known.map((part) => <li key={part}><i data-part={part} className={styles["slice"]} aria-hidden />{t(`part.${part}`)}</li>)}</ul>
    </>
  );
}
