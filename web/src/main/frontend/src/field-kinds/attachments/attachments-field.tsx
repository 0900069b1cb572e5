import { CameraOutlined, DeleteOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useEffect, useRef, useState, type ClipboardEvent, type DragEvent } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { uploadAttachment } from "@/lib/api/attachments";
import { fileSize } from "@/lib/format/format";
import type { JsonObject } from "@/lib/json/decode";
import type { EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { attachmentsOf } from "./attachment-values";
import { AttachmentTile } from "./attachment-tile";
import { refusalOf } from "./refusal";
import styles from "./attachments.module.css";

interface Upload {
  key: number;
  name: string;
  percent: number;
  waiting: boolean;
}

let uploads = 0;

export function AttachmentsField({ field, value, onChange, control, label, labelId }: EditorProps) {
  const t = useFieldTexts();
  const input = useRef<HTMLInputElement>(null);
  const files = attachmentsOf(value);
  // Several uploads end in any order: each adds to what the last one left.
  const latest = useRef<JsonObject[]>([]);
  useEffect(() => {
    latest.current = attachmentsOf(value).map((file) => file.raw);
  }, [value]);
  const [running, setRunning] = useState<Upload[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [refused, setRefused] = useState<string[]>([]);
  const [unchecked, setUnchecked] = useState<string>();
  const images = field.accept.length > 0 && field.accept.every((type) => type.startsWith("image/"));
  const max = field.atMost ?? (field.max === undefined ? undefined : Number(field.max));

  const upload = async (file: File) => {
    const key = ++uploads;
    setRunning((before) => [...before, { key, name: file.name, percent: 0, waiting: false }]);
    const tell = (news: Partial<Upload>) => { setRunning((before) => before.map((entry) => (entry.key === key ? { ...entry, ...news } : entry))); };
    try {
      const stored = await uploadAttachment(file, file.name, { onProgress: (percent) => { tell({ percent }); }, onWaiting: (waiting) => { tell({ waiting }); } });
      latest.current = [...latest.current, { id: stored.id, name: stored.name, type: stored.type, size: stored.size, ...(stored.sha256 === undefined ? {} : { sha256: stored.sha256 }) }];
      onChange(latest.current);
      if (stored.scan === "unchecked") setUnchecked(stored.name);
    } catch (error) {
      setFailure(error);
    } finally {
      setRunning((before) => before.filter((entry) => entry.key !== key));
    }
  };
  const add = (chosen: FileList | null) => {
    setFailure(undefined);
    let room = max === undefined ? Infinity : max - files.length - running.length;
    const left: string[] = [];
    for (const file of Array.from(chosen ?? [])) {
      const refusal = refusalOf(field, file, room);
      if (refusal === undefined) {
        room -= 1;
        void upload(file);
      } else {
        left.push(t(`attachments.refused.${refusal}`, { name: file.name, accept: field.accept.join(", "), size: fileSize(file.size), most: fileSize(field.maxBytes ?? 0), max: max ?? 0 }));
      }
    }
    setRefused(left);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    add(event.dataTransfer.files);
  };

  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      add(event.clipboardData.files);
    }
  };

  return (
    // Dropping and pasting are second ways; the button below is everybody's.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={label} aria-labelledby={labelId} className={styles["field"]} onDragOver={(event) => { event.preventDefault(); }} onDrop={drop} onPaste={paste}>
      <input
        ref={input} type="file" className="visually-hidden" tabIndex={-1} aria-label={label ?? field.title} multiple={max !== 1} accept={field.accept.join(",")}
        onChange={(event) => { add(event.target.files); event.target.value = ""; }}
      />
      {files.length > 0 && (
        <ul className={styles["files"]}>
          {files.map((file) => (
            <li key={file.id} className={styles["file"]}>
              <AttachmentTile file={file} />
              <Button
                type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t("attachments.remove", { name: file.name })}
                onClick={() => { onChange(files.filter((other) => other.id !== file.id).map((other) => other.raw)); }}
              />
            </li>
          ))}
        </ul>
      )}
      {running.map((entry) => (
        <div key={entry.key} className={styles["upload"]}>
          <span role="status">{t(entry.waiting ? "attachments.waiting" : "attachments.uploading", { name: entry.name })}</span>
          <Progress status={entry.waiting ? "normal" : "active"} percent={entry.percent} size="small" aria-label={t("attachments.uploading", { name: entry.name })} />
        </div>
      ))}
      {failure !== undefined && <ProblemView error={failure} />}
      {refused.map((words) => <Alert key={words} type="error" showIcon title={words} />)}
      {unchecked !== undefined && <Alert type="warning" showIcon title={t("attachments.unchecked", { name: unchecked })} />}
      {(max === undefined || files.length < max) && (
        <div className={styles["add"]}>
          <Button {...control} icon={images ? <CameraOutlined aria-hidden /> : <PaperClipOutlined aria-hidden />} onClick={() => input.current?.click()}>
            {t(images ? "attachments.camera" : "attachments.add")}
          </Button>
          <span className={styles["hint"]}>{t("attachments.drop")}{max === undefined ? "" : ` · ${t("attachments.count", { count: files.length, max })}`}</span>
        </div>
      )}
    </div>
  );
}
