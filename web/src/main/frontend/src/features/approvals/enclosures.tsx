import { EditOutlined, PaperClipOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { SignaturePad } from "@/field-kinds/signature/signature-pad";
import { attachmentUrl, uploadAttachment, type Attachment } from "@/lib/api/attachments";
import { isObject } from "@/lib/json/decode";
import { useApprovalTexts } from "./texts";
import styles from "./enclosures.module.css";

export interface Enclosed {
  signature: string | undefined;
  files: Attachment[];
}

interface EnclosuresProps {
  value: Enclosed;
  /** Whether one signs by hand: none, optional or required. */
  signing: string;
  name: string;
  signatureError: string | undefined;
  filesError: string | undefined;
  onChange: (value: Enclosed) => void;
}

/** What comes with a decision: a signature drawn by hand, and files. */
export function Enclosures({ value, signing, name, signatureError, filesError, onChange }: EnclosuresProps) {
  const t = useApprovalTexts();
  const [drawing, setDrawing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => uploadAttachment(file, file.name, { onProgress: () => undefined }),
    onSuccess: (stored) => { onChange({ ...value, files: [...value.files, stored] }); },
  });
  return (
    <div className={styles["enclosures"]}>
      {signing !== "none" && (
        <div role="group" aria-label={t("decision.signature")} className={styles["line"]}>
          {value.signature !== undefined && <img className={styles["drawn"]} src={attachmentUrl(value.signature)} alt={t("decision.signature")} />}
          <Button icon={<EditOutlined aria-hidden />} onClick={() => { setDrawing(true); }}>{t(value.signature === undefined ? "decision.sign" : "decision.signAgain")}</Button>
          {signatureError !== undefined && <span role="alert" className={styles["error"]}>{signatureError}</span>}
        </div>
      )}
      <div role="group" aria-label={t("decision.attachments")} className={styles["line"]}>
        {value.files.map((file) => (
          <span key={file.id} className={styles["file"]}>
            {file.name}
            <Button size="small" type="link" aria-label={t("decision.detach", { name: file.name })} onClick={() => { onChange({ ...value, files: value.files.filter((other) => other.id !== file.id) }); }}>×</Button>
          </span>
        ))}
        <input ref={input} type="file" hidden aria-label={t("decision.attach")} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ""; if (file !== undefined) upload.mutate(file); }} />
        <Button icon={<PaperClipOutlined aria-hidden />} loading={upload.isPending} onClick={() => input.current?.click()}>{t("decision.attach")}</Button>
        {filesError !== undefined && <span role="alert" className={styles["error"]}>{filesError}</span>}
      </div>
      {upload.isError && <ProblemView error={upload.error} />}
      {drawing && (
        <SignaturePad
          title={t("decision.signature")} name={name} onClose={() => { setDrawing(false); }}
          onSigned={(drawn) => { setDrawing(false); if (isObject(drawn) && typeof drawn["id"] === "string") onChange({ ...value, signature: drawn["id"] }); }}
        />
      )}
    </div>
  );
}
