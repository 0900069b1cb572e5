import { Alert, Button } from "antd";
import { shortDateTime } from "@/lib/format/format";
import { useFormTexts } from "../texts";

/** Says that what was typed before is there again, and how to get rid of it. */
export function RestoredNotice({ at, onDiscard }: { at: string; onDiscard: () => void }) {
  const t = useFormTexts();
  return <Alert type="info" showIcon title={t("kept.restored", { at: shortDateTime(at) })} action={<Button size="small" onClick={onDiscard}>{t("kept.discard")}</Button>} />;
}
