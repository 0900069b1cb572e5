import { UploadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { uploadImport } from "@/lib/api/imports";
import { keys } from "@/lib/api/keys";
import { paths } from "@/lib/paths";
import { useImportTexts } from "./texts";
import styles from "./imports.module.css";

/** Takes a file by button or drop, and goes on to its columns. */
export function UploadPanel({ form }: { form: string }) {
  const t = useImportTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState(0);
  const [over, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: (file: File) => uploadImport(form, file, setPercent),
    onSuccess: (made) => {
      client.setQueryData(keys.import(made.id), made);
      void client.invalidateQueries({ queryKey: keys.imports(form) });
      void navigate(paths.import(made.id));
    },
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && !upload.isPending) {
      setPercent(0);
      upload.mutate(file);
    }
  };
  return (
    <Panel title={t("upload.title")}>
      <p className={styles["intro"]}>{t("upload.intro")} {t("upload.template")}</p>
      {/* Dropping is a second way for the mouse; the button inside is everybody's. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles["drop"]}
        data-over={over || undefined}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => { setOver(false); }}
        onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
      >
        <input ref={input} type="file" accept=".xlsx,.csv,text/csv" className="visually-hidden" tabIndex={-1} aria-label={t("upload.label")} onChange={(event) => { take(event.target.files); event.target.value = ""; }} />
        <Button type="primary" icon={<UploadOutlined aria-hidden />} loading={upload.isPending} onClick={() => input.current?.click()}>{t("upload.button")}</Button>
        <span className="muted">{t("upload.drop")}</span>
        {upload.isPending && <Progress className={styles["progress"] ?? ""} percent={percent} aria-label={t("upload.progress")} />}
      </div>
      {upload.isError && <ProblemView error={upload.error} />}
    </Panel>
  );
}
