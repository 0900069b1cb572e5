import type { Assistant } from "@/lib/api/approvals";
import { shortDateTime } from "@/lib/format/format";
import { useApprovalTexts } from "./texts";

/** An assistant, and who named them for whom. */
export function AssistantName({ assistant, of }: { assistant: Assistant; of: { id: string; name: string } }) {
  const t = useApprovalTexts();
  const at = assistant.since === undefined ? "" : shortDateTime(assistant.since);
  const { by } = assistant;
  const words = by === undefined ? (at === "" ? "" : t("assistants.since", { at }))
    : t(by.id === of.id ? "assistants.namedBySelf" : "assistants.namedByOther", { name: by.name, person: of.name, at });
  return <span>{assistant.name}{words !== "" && <span className="muted"> · {words}</span>}</span>;
}
