import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal, Skeleton } from "antd";
import { useState } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { Panel } from "@/components/panel/panel";
import { ProblemView } from "@/components/problem-view/problem-view";
import { activate, fetchReleases, type Release } from "@/lib/api/administration";
import { keys } from "@/lib/api/keys";
import { dateTime } from "@/lib/format/format";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { useAdministrationTexts } from "./texts";
import styles from "./administration.module.css";

export function ReleaseHistory() {
  const t = useAdministrationTexts();
  const releases = useQuery({ queryKey: keys.releases, queryFn: ({ signal }) => fetchReleases(signal) });
  const [target, setTarget] = useState<Release | null>(null);
  return (
    <Panel title={t("history.title")} flush>
      {releases.isPending && <Skeleton active title={false} />}
      {releases.isError && <ProblemView error={releases.error} onRetry={() => void releases.refetch()} />}
      {releases.data?.length === 0 && <p className={`${styles["intro"] ?? ""}`} style={{ padding: 16, margin: 0 }}>{t("history.none")}</p>}
      {releases.data !== undefined && releases.data.length > 0 && (
        <div className={styles["scroll"]}>
          <table className={`${styles["table"] ?? ""} ${styles["cards"] ?? ""}`} aria-label={t("history.title")}>
            <thead>
              <tr>
                <th scope="col">{t("history.release")}</th><th scope="col">{t("history.at")}</th><th scope="col">{t("history.by")}</th><th scope="col">{t("history.note")}</th><th scope="col">{t("history.actions")}</th>
              </tr>
            </thead>
            <tbody>
              {releases.data.map((release) => <HistoryRow key={release.id} release={release} onRollBack={() => { setTarget(release); }} />)}
            </tbody>
          </table>
        </div>
      )}
      {target !== null && <RollBack release={target} onClose={() => { setTarget(null); }} />}
    </Panel>
  );
}

const nameOf = (release: Release): string => release.number ?? release.id.slice(0, 8);

function HistoryRow({ release, onRollBack }: { release: Release; onRollBack: () => void }) {
  const t = useAdministrationTexts();
  const at = release.publishedAt ?? release.at;
  return (
    <tr>
      <td data-title={t("history.release")}><span>{nameOf(release)} {release.live && <span className={styles["badge"]} data-live>{t("history.live")}</span>}</span></td>
      <td data-title={t("history.at")}>{at === undefined ? "" : dateTime(at)}</td>
      <td data-title={t("history.by")}>{release.publishedBy ?? release.by ?? ""}</td>
      <td data-title={t("history.note")}>{release.note}</td>
      <td data-title={t("history.actions")}>{!release.live && <Button size="small" aria-label={t("history.rollBackTo", { release: nameOf(release) })} onClick={onRollBack}>{t("history.rollBack")}</Button>}</td>
    </tr>
  );
}

function RollBack({ release, onClose }: { release: Release; onClose: () => void }) {
  const t = useAdministrationTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [note, setNote] = useState("");
  const activating = useMutation({
    mutationFn: () => activate(release.id, note.trim()),
    onSuccess: async () => {
      void message.success(t("history.rolledBack"));
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      open centered title={t("history.rollBackTo", { release: nameOf(release) })} okText={t("history.rollBack")} cancelText={common("action.cancel")}
      okButtonProps={{ loading: activating.isPending, disabled: note.trim() === "" }} onOk={() => { activating.mutate(); }} onCancel={onClose}
    >
      {activating.isError && <ProblemView error={activating.error} />}
      <LabelledField label={t("history.rollBackNote")} required>
        {(control) => <Input {...control} value={note} onChange={(event) => { setNote(event.target.value); }} />}
      </LabelledField>
    </Modal>
  );
}
