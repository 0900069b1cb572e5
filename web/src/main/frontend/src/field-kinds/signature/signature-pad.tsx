import { useMutation } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { uploadAttachment } from "@/lib/api/attachments";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import type { Json } from "@/lib/json/decode";
import { useFieldTexts } from "../texts";
import { useDrawing } from "./use-drawing";
import styles from "./signature.module.css";

interface SignaturePadProps {
  title: string;
  name: string;
  onSigned: (value: Json) => void;
  onClose: () => void;
}

export function SignaturePad({ title, name: firstName, onSigned, onClose }: SignaturePadProps) {
  const t = useFieldTexts();
  const common = useCommonTexts();
  const { canvas, empty, clear, write, png, pointer } = useDrawing();
  const [name, setName] = useState(firstName);
  const [reminded, setReminded] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const image = await png();
      if (image === null) throw new Error(t("signature.empty"));
      const stored = await uploadAttachment(image, "signature.png", { onProgress: () => undefined });
      return { id: stored.id, sha256: stored.sha256 ?? null, at: new Date().toISOString(), name };
    },
    onSuccess: onSigned,
  });
  const accept = () => {
    if (empty) setReminded(true);
    else saving.mutate();
  };
  return (
    <Modal
      open centered title={title} onCancel={onClose} width={640}
      footer={[
        <Button key="clear" onClick={clear}>{t("signature.clear")}</Button>,
        <Button key="cancel" onClick={onClose}>{common("action.cancel")}</Button>,
        <Button key="accept" type="primary" loading={saving.isPending} onClick={accept}>{t("signature.accept")}</Button>,
      ]}
    >
      <p className="muted">{t("signature.hint")}</p>
      {/* Whoever cannot draw uses the name below. */}
      {/* eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role */}
      <canvas ref={canvas} role="img" aria-label={t("signature.pad")} className={styles["pad"]} {...pointer} />
      {reminded && empty && <div role="alert" className={styles["reminder"]}>{t("signature.empty")}</div>}
      {saving.isError && <ProblemView error={saving.error} />}
      <div className={styles["name"]}>
        <LabelledField label={t("signature.name")}>
          {(control) => <Input {...control} value={name} autoComplete="off" onChange={(event) => { setName(event.target.value); }} />}
        </LabelledField>
        <Button onClick={() => { write(name.trim()); }} disabled={name.trim() === ""}>{t("signature.typed")}</Button>
      </div>
    </Modal>
  );
}
