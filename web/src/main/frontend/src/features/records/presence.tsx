import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useEffect } from "react";
import { keys } from "@/lib/api/keys";
import { sayGone, sayPresent } from "@/lib/api/presence";
import { listed } from "@/lib/format/format";
import { useRecordTexts } from "./texts";

const beat = 20_000;

/** A page that is shown anew says that somebody is there only after the one before has said good-bye. */
let leaving: Promise<void> = Promise.resolve();

/** Lets others know that one is changing the record, and says who else is; it keeps nobody from anything. */
export function Presence({ record }: { record: string }) {
  const t = useRecordTexts();
  const others = useQuery({
    queryKey: keys.recordPart(record, "presence"), queryFn: ({ signal }) => leaving.then(() => sayPresent(record, signal)), refetchInterval: beat, gcTime: 0, retry: false,
  });
  useEffect(() => () => { leaving = sayGone(record).catch(() => undefined); }, [record]);
  const names = others.data ?? [];
  if (names.length === 0) return null;
  return <Alert type="info" showIcon role="status" title={t("presence.others", { names: listed(names) })} />;
}
