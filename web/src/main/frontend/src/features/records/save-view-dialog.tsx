import { Input, Modal } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import type { SavedView, Sharing } from "@/lib/api/lists";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useRecordTexts } from "./texts";
import styles from "./record-list.module.css";

interface SaveViewDialogProps {
  /** The one that is changed; undefined for a new one. */
  view: SavedView | undefined;
  sharings: Sharing[];
  busy: boolean;
  onKeep: (content: { title: string; sharing: Sharing }) => void;
  onClose: () => void;
}

/** What a view is called, and who sees it. */
export function SaveViewDialog({ view, sharings, busy, onKeep, onClose }: SaveViewDialogProps) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const [title, setTitle] = useState(view?.title ?? "");
  const [sharing, setSharing] = useState<Sharing>(view?.sharing ?? "nobody");
  const missing = title.trim() === "";
  const keep = () => { if (!missing) onKeep({ title: title.trim(), sharing }); };
  return (
    <Modal open centered title={t("views.title")} okText={t("views.save")} cancelText={common("action.close")} okButtonProps={{ disabled: missing, loading: busy }} onCancel={onClose} onOk={keep}>
      <LabelledField label={t("views.name")} required>
        {(control) => <Input {...control} maxLength={80} value={title} onChange={(event) => { setTitle(event.target.value); }} onPressEnter={keep} />}
      </LabelledField>
      <LabelledField label={t("views.sharing")}>
        {(control) => (
          <select {...control} className={styles["add"]} value={sharing} onChange={(event) => { setSharing(sharings.find((each) => each === event.target.value) ?? "nobody"); }}>
            {sharings.map((each) => <option key={each} value={each}>{t(`views.${each}`)}</option>)}
          </select>
        )}
      </LabelledField>
    </Modal>
  );
}
