import { DeleteOutlined } from "@ant-design/icons";
import { App, Button, Popconfirm } from "antd";
import { besideButton } from "@/components/action-bar/action-bar";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useRecordTexts } from "./texts";

interface DiscardDraftProps {
  /** Which one, where several are shown; the button is then small. */
  title?: string;
  onDiscard: () => Promise<void>;
}

/** A draft goes without a reason, after one question, since it cannot be brought back. */
export function DiscardDraft({ title, onDiscard }: DiscardDraftProps) {
  const t = useRecordTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const discard = async () => {
    try {
      await onDiscard();
      void message.success(t("draft.discarded"));
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Popconfirm
      title={t("draft.discardQuestion")} okText={t("draft.discardYes")} cancelText={common("action.cancel")} okButtonProps={{ danger: true }} onConfirm={discard}
      getPopupContainer={besideButton}
    >
      {title === undefined
        ? <Button danger type="text">{t("draft.discard")}</Button>
        : <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t("draft.discardOne", { title })} title={t("draft.discard")} />}
    </Popconfirm>
  );
}
