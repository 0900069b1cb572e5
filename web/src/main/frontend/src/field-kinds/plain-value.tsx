import { useCommonTexts } from "@/lib/i18n/use-texts";

/** A value that is only read. */
export function PlainValue({ text, multiline = false }: { text: string; multiline?: boolean }) {
  const t = useCommonTexts();
  if (text === "") return <span className="muted" title={t("value.none")}>—</span>;
  return multiline ? <span style={{ whiteSpace: "pre-wrap" }}>{text}</span> : <>{text}</>;
}
