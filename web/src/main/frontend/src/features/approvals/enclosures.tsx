import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { SignaturePad } from "@/field-kinds/signature/signature-pad";
import { attachmentUrl, type Attachment } from "@/lib/api/attachments";
import { isObject } from "@/lib/json/decode";
import { FileLine } from "./file-line";
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
  return (
    <div className={styles["enclosures"]}>
      {signing !== "none" && (
        <div role="group" aria-label={t("decision.signature")} className={styles["line"]}>
          {value.signature !== undefined && <img className={styles["drawn"]} src={attachmentUrl(value.signature)} alt={t("decision.signature")} />}
          <Button icon={<EditOutlined aria-hidden />} onClick={() => { setDrawing(true); }}>{t(value.signature === undefined ? "decision.sign" : "decision.signAgain")}</Button>
          {signatureError !== undefined && <span role="alert" className={styles["error"]}>{signatureError}</span>}
        </div>
      )}
      <FileLine
        label={t("decision.attachments")} attach={t("decision.attach")} files={value.files} error={filesError}
        onChange={(files) => { onChange({ ...value, files }); }}
      />
      {drawing && (
        <SignaturePad
          title={t("decision.signature")} name={name} onClose={() => { setDrawing(false); }}
          onSigned={(drawn) => { setDrawing(false); if (isObject(drawn) && typeof drawn["id"] === "string") onChange({ ...value, signature: drawn["id"] }); }}
        />
      )}
    </div>
  );
}
