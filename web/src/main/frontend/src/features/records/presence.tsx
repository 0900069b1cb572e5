import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useEffect } from "react";
import { keys } from "@/lib/api/keys";
import { sayGone, sayPresent } from "@/lib/api/presence";
import { useRecordTexts } from "./texts";

const beat = 20_000;

/** Lets others know that one is changing the record, and says who else is; it keeps nobody from anything. */
export function Presence({ record }: { record: string }) {
  const t = useRecordTexts();
  const others = useQuery({
    queryKey: keys.recordPart(record, "presence"), queryFn: ({ signal }) => sayPresent(record, signal), refetchInterval: beat, gcTime: 0, retry: false,
  });
  useEffect(() => () => { void sayGone(record).catch(() => undefined); }, [record]);
  const names = others.data ?? [];
  if (names.length === 0) return null;
  return <Alert type="info" showIcon role="status" title={t("presence.others", { names: names.join("、") })} />;
}
