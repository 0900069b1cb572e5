import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Empty, Skeleton } from "antd";
import { useState, type ReactNode } from "react";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { checkEdition, fetchControlledTemplates, type ControlledTemplate, type Edition, type Signed } from "@/lib/api/template-editions";
import { dateTime } from "@/lib/format/format";
import { ApproveDialog, RefuseDialog } from "./edition-dialogs";
import { LookDialog } from "./look-dialog";
import { useTemplateTexts } from "./texts";
import styles from "./templates.module.css";

interface Asking {
  edition: Edition;
  template: ControlledTemplate;
  act: "approve" | "refuse" | "preview";
}

/** The controlled templates that one has to do with, each with its editions. */
export function EditionsList({ me, renderPdf }: { me: string; renderPdf: (url: string, title: string) => ReactNode }) {
  const t = useTemplateTexts();
  const client = useQueryClient();
  const templates = useQuery({ queryKey: keys.templateEditions, queryFn: ({ signal }) => fetchControlledTemplates(signal) });
  const [asking, setAsking] = useState<Asking | null>(null);
  if (templates.isPending) return <Skeleton active />;
  if (templates.isError) return <ProblemView error={templates.error} onRetry={() => void templates.refetch()} />;
  if (templates.data.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("none")} />;
  const close = () => { setAsking(null); };
  const refresh = () => client.invalidateQueries({ queryKey: keys.templateEditions });
  return (
    <div className={styles["stack"]}>
      {templates.data.map((template) => (
        <TemplateEditions key={template.key} template={template} me={me} onAsk={(edition, act) => { setAsking({ edition, template, act }); }} onChanged={refresh} />
      ))}
      {asking?.act === "approve" && <ApproveDialog edition={asking.edition} onClose={close} onDone={refresh} />}
      {asking?.act === "refuse" && <RefuseDialog edition={asking.edition} onClose={close} onDone={refresh} />}
      {asking?.act === "preview" && <LookDialog edition={asking.edition} template={asking.template} onClose={close} renderPdf={renderPdf} />}
    </div>
  );
}

interface TemplateEditionsProps {
  template: ControlledTemplate;
  me: string;
  onAsk: (edition: Edition, act: Asking["act"]) => void;
  onChanged: () => Promise<void>;
}

function TemplateEditions({ template, me, onAsk, onChanged }: TemplateEditionsProps) {
  const t = useTemplateTexts();
  return (
    <Panel title={template.title}>
      <p className={styles["facts"]}>
        <span>{t("number")} <code>{template.number}</code></span>
        <span>{t("checkedBy")} {template.checkedBy.join(", ")}</span>
        <span>{t("approvedBy")} {template.approvedBy.join(", ")}</span>
      </p>
      <div className={styles["scroll"]}>
        <table className={styles["table"]} aria-label={template.title}>
          <thead>
            <tr>
              {(["revision", "state", "note", "drawnUp", "checked", "approved", "effective", "acts"] as const).map((head) => <th key={head} scope="col">{t(head)}</th>)}
            </tr>
          </thead>
          <tbody>
            {template.editions.map((edition) => (
              <tr key={edition.id}>
                <td data-title={t("revision")}>{edition.revision}</td>
                <td data-title={t("state")}><span className={styles["state"]} data-state={edition.state}>{edition.stateTitle}</span></td>
                <td data-title={t("note")}>
                  <span>{edition.note}{edition.refused !== undefined && <span className={styles["reason"]}>{t("refused", { by: edition.refused.by ?? "", reason: edition.reason })}</span>}</span>
                </td>
                <td data-title={t("drawnUp")}><Who signed={edition.drawnUp} /></td>
                <td data-title={t("checked")}><Who signed={edition.checked} /></td>
                <td data-title={t("approved")}>{edition.effective !== undefined && edition.approved === undefined ? <span className="muted">{t("takenOver")}</span> : <Who signed={edition.approved} />}</td>
                <td data-title={t("effective")}>{edition.effective}</td>
                <td data-title={t("acts")}><Acts template={template} edition={edition} me={me} onAsk={(act) => { onAsk(edition, act); }} onChanged={onChanged} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Who({ signed }: { signed: Signed | undefined }) {
  return signed === undefined ? null : <span>{signed.by ?? "Docket"}<span className={styles["when"]}>{dateTime(signed.at)}</span></span>;
}

interface ActsProps {
  template: ControlledTemplate;
  edition: Edition;
  me: string;
  onAsk: (act: Asking["act"]) => void;
  onChanged: () => Promise<void>;
}

/** Whoever did one of the three does not do the next. */
function Acts({ template, edition, me, onAsk, onChanged }: ActsProps) {
  const t = useTemplateTexts();
  const { message, notification } = App.useApp();
  const checking = useMutation({
    mutationFn: () => checkEdition(edition.id),
    onSuccess: async () => {
      void message.success(t("done.check"));
      await onChanged();
    },
    onError: (error) => { notification.error({ title: t("check"), description: <ProblemView error={error} /> }); },
  });
  const { revision } = edition;
  const drew = edition.drawnUp.person === me;
  const mayCheck = edition.state === "draft" && template.mayCheck && !drew;
  const mayApprove = edition.state === "checked" && template.mayApprove && !drew && edition.checked?.person !== me;
  const mayRefuse = (edition.state === "draft" && template.mayCheck) || (edition.state === "checked" && template.mayApprove);
  return (
    <div className={styles["acts"]}>
      <Button size="small" aria-label={t("lookAt", { revision })} onClick={() => { onAsk("preview"); }}>{t("preview")}</Button>
      {mayCheck && <Button size="small" type="primary" aria-label={t("checkOf", { revision })} loading={checking.isPending} onClick={() => { checking.mutate(); }}>{t("check")}</Button>}
      {mayApprove && <Button size="small" type="primary" aria-label={t("approveOf", { revision })} onClick={() => { onAsk("approve"); }}>{t("approve")}</Button>}
      {mayRefuse && <Button size="small" danger aria-label={t("refuseOf", { revision })} onClick={() => { onAsk("refuse"); }}>{t("refuse")}</Button>}
    </div>
  );
}
