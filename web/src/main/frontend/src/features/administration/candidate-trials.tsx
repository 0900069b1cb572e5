import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { fetchCatalogue } from "@/lib/api/catalogue";
import { keys } from "@/lib/api/keys";
import { paths } from "@/lib/paths";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

/** Ways to try a process as the candidate has it, before it goes live. */
export function CandidateTrials({ candidate }: { candidate: string }) {
  const t = useAdministrationTexts();
  const catalogue = useQuery({ queryKey: keys.catalogue, queryFn: ({ signal }) => fetchCatalogue(signal) });
  const [chosen, setChosen] = useState<string | null>(null);
  const processes = catalogue.data?.families.flatMap((family) => family.processes) ?? [];
  return (
    <div className={styles["inline"]}>
      <div className={styles["grow"]}>
        <LabelledField label={t("candidate.process")}>
          {(control) => (
            <Select
              {...control} showSearch={{ optionFilterProp: "label" }} className={styles["wide"] ?? ""} value={chosen} onChange={(key: string) => { setChosen(key); }}
              options={processes.map((process) => ({ value: process.key, label: `${process.key} ${process.title}` }))}
            />
          )}
        </LabelledField>
      </div>
      {chosen !== null && <Link to={paths.trial(chosen, candidate)}>{t("candidate.try")}</Link>}
      {chosen !== null && <Link to={paths.replays(chosen, candidate)}>{t("candidate.replay")}</Link>}
      {chosen !== null && <Link to={paths.versions(chosen, candidate)}>{t("candidate.open")}</Link>}
    </div>
  );
}
