import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { attachmentUrl } from "@/lib/api/attachments";
import { dateTime } from "@/lib/format/format";
import { isObject, type Json } from "@/lib/json/decode";
import { PlainValue } from "../plain-value";
import type { DisplayProps, EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { SignaturePad } from "./signature-pad";
import styles from "./signature.module.css";

interface SignatureValue {
  id: string;
  name: string;
  at: string;
}

function signatureOf(value: Json): SignatureValue | undefined {
  if (!isObject(value) || typeof value["id"] !== "string") return undefined;
  const text = (key: string) => (typeof value[key] === "string" ? value[key] : "");
  return { id: value["id"], name: text("name"), at: text("at") };
}

export function SignatureField({ field, value, onChange, control, label, labelId }: EditorProps) {
  const t = useFieldTexts();
  const [open, setOpen] = useState(false);
  const signed = signatureOf(value);
  return (
    <div role="group" aria-label={label} aria-labelledby={labelId} className={styles["field"]}>
      {signed !== undefined && <SignatureImage signature={signed} />}
      <Button {...control} icon={<EditOutlined aria-hidden />} onClick={() => { setOpen(true); }}>{t(signed === undefined ? "signature.sign" : "signature.again")}</Button>
      {open && (
        <SignaturePad
          title={`${field.title} · ${t("signature.title")}`}
          name={signed?.name ?? ""}
          onClose={() => { setOpen(false); }}
          onSigned={(next) => { onChange(next); setOpen(false); }}
        />
      )}
    </div>
  );
}

function SignatureImage({ signature }: { signature: SignatureValue }) {
  const t = useFieldTexts();
  return (
    <figure className={styles["signature"]}>
      <img src={attachmentUrl(signature.id)} alt={t("signature.image", { name: signature.name })} />
      <figcaption>{[signature.name, signature.at === "" ? "" : dateTime(signature.at)].filter((part) => part !== "").join(" · ")}</figcaption>
    </figure>
  );
}

export function SignatureDisplay({ value }: DisplayProps) {
  const t = useFieldTexts();
  const signed = signatureOf(value);
  return signed === undefined ? <span className="muted"><PlainValue text={t("signature.none")} /></span> : <SignatureImage signature={signed} />;
}
