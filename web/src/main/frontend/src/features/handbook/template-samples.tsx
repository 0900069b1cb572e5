import { Panel } from "@/components/panel/panel";
import { samplePictureUrl, sampleUrl, type ProcessSheet, type TemplateSample } from "@/lib/api/handbook";
import { useLanguage } from "@/lib/i18n/use-texts";
import { useHandbookTexts } from "./texts";
import styles from "./handbook.module.css";

/** How a process numbers, and the documents that it prints, each with its first page. */
export function TemplateSamples({ sheet }: { sheet: ProcessSheet }) {
  const t = useHandbookTexts();
  return (
    <>
      {sheet.numbers.length > 0 && (
        <Panel title={`${sheet.key}.4 ${t("numbers")}`} flush>
          <div className={styles["scroll"]}>
            <table className={styles["table"]} aria-label={t("numbers")}>
              <thead><tr><th scope="col">{t("series")}</th><th scope="col">{t("pattern")}</th></tr></thead>
              <tbody>{sheet.numbers.map((series) => <tr key={series.key}><td>{series.title}</td><td className={styles["patterns"]}><code>{series.pattern}</code></td></tr>)}</tbody>
            </table>
          </div>
        </Panel>
      )}
      {sheet.samples.length > 0 && (
        <Panel title={`${sheet.key}.5 ${t("samples")}`}>
          <ul className={styles["samples"]}>{sheet.samples.map((sample) => <Sample key={sample.template} sample={sample} />)}</ul>
        </Panel>
      )}
    </>
  );
}

function Sample({ sample }: { sample: TemplateSample }) {
  const t = useHandbookTexts();
  const language = useLanguage();
  const facts = [
    sample.number,
    sample.revision !== undefined && t("sample.revision", { revision: sample.revision }),
    sample.effective !== undefined && t("sample.since", { day: sample.effective }),
    sample.paper,
    sample.series ? t("sample.series") : t("sample.ofRecord"),
    sample.copies.join(" / "),
  ].filter((fact) => fact !== undefined && fact !== false && fact !== "");
  return (
    <li>
      <a href={sampleUrl(sample.template, language)} target="_blank" rel="noreferrer" aria-label={t("sample.open", { title: sample.title })}>
        <img src={samplePictureUrl(sample.template, language)} alt={t("sample.picture", { title: sample.title })} width={sample.width} height={sample.height} loading="lazy" />
      </a>
      <b>{sample.title}</b>
      <span>{facts.join(" · ")}</span>
    </li>
  );
}
