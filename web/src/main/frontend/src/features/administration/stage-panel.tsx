import { UploadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useRef, useState, type FormEvent } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { stageFolder, stageZip } from "@/lib/api/administration";
import { CandidateView } from "./candidate-view";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

/** Hands in a pack, shows what is wrong with it or what it changes, and publishes it. */
export function StagePanel() {
  const t = useAdministrationTexts();
  const file = useRef<HTMLInputElement>(null);
  const [folder, setFolder] = useState("");
  const staging = useMutation({ mutationFn: (source: Blob | string) => (typeof source === "string" ? stageFolder(source) : stageZip(source)) });
  const upload = (chosen: FileList | null) => {
    const zip = chosen?.[0];
    if (zip !== undefined) staging.mutate(zip);
  };
  const checkFolder = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== "") staging.mutate(folder.trim());
  };
  return (
    <>
      <Panel title={t("stage.title")}>
        <p className={styles["intro"]}>{t("stage.intro")}</p>
        {/* Dropping is a second way for the mouse; the button inside is everybody's. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div className={styles["inline"]} onDragOver={(event) => { event.preventDefault(); }} onDrop={(event) => { event.preventDefault(); upload(event.dataTransfer.files); }}>
          <input ref={file} type="file" accept=".zip,application/zip" className="visually-hidden" tabIndex={-1} aria-label={t("stage.zipLabel")} onChange={(event) => { upload(event.target.files); event.target.value = ""; }} />
          <Button icon={<UploadOutlined aria-hidden />} loading={staging.isPending} onClick={() => file.current?.click()}>{t("stage.zip")}</Button>
          <form className={`${styles["inline"] ?? ""} ${styles["grow"] ?? ""}`} onSubmit={checkFolder}>
            <div className={styles["grow"]}>
              <LabelledField label={t("stage.folder")}>
                {(control) => <Input {...control} value={folder} spellCheck={false} placeholder="/srv/docket/packs/repair" onChange={(event) => { setFolder(event.target.value); }} />}
              </LabelledField>
            </div>
            <Button htmlType="submit" disabled={folder.trim() === "" || staging.isPending}>{t("stage.check")}</Button>
          </form>
        </div>
      </Panel>
      {staging.isError && <ProblemView error={staging.error} />}
      {staging.data !== undefined && <CandidateView key={staging.data.id} candidate={staging.data} onPublished={() => { staging.reset(); }} />}
    </>
  );
}
