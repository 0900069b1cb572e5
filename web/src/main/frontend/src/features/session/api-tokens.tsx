import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Skeleton, Typography } from "antd";
import { useState, type FormEvent } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { createToken, fetchTokens, revokeToken } from "@/lib/api/session";
import { dateTime } from "@/lib/format/format";
import { useSessionTexts } from "./texts";
import styles from "./session.module.css";

export function ApiTokens() {
  const t = useSessionTexts();
  const client = useQueryClient();
  const [title, setTitle] = useState("");
  const tokens = useQuery({ queryKey: keys.tokens, queryFn: ({ signal }) => fetchTokens(signal) });
  const refresh = () => client.invalidateQueries({ queryKey: keys.tokens });
  const creating = useMutation({ mutationFn: () => createToken(title.trim()), onSuccess: () => { setTitle(""); return refresh(); } });
  const revoking = useMutation({ mutationFn: revokeToken, onSuccess: refresh });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== "") creating.mutate();
  };
  const failure = creating.error ?? revoking.error;
  return (
    <div className={styles["form"]}>
      <p className="muted">{t("tokens.intro")}</p>
      {failure !== null && <ProblemView error={failure} />}
      {creating.data?.token !== undefined && (
        <Alert type="success" title={t("tokens.created")} description={<Typography.Text code copyable>{creating.data.token}</Typography.Text>} />
      )}
      <form className={styles["inline"]} onSubmit={submit}>
        <LabelledField label={t("tokens.name")}>{(control) => <Input {...control} value={title} onChange={(event) => { setTitle(event.target.value); }} />}</LabelledField>
        <Button htmlType="submit" disabled={title.trim() === ""} loading={creating.isPending}>{t("tokens.create")}</Button>
      </form>
      {tokens.isPending && <Skeleton active title={false} />}
      {tokens.isError && <ProblemView error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && <p className="muted">{t("tokens.none")}</p>}
      <ul>
        {tokens.data?.map((token) => (
          <li key={token.id} className={styles["token"]}>
            <span>{token.title}{token.createdAt !== undefined && <span className="muted"> · {t("tokens.createdAt", { at: dateTime(token.createdAt) })}</span>}</span>
            <Button size="small" danger aria-label={t("tokens.revokeWhich", { title: token.title })} onClick={() => { revoking.mutate(token.id); }}>{t("tokens.revoke")}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
