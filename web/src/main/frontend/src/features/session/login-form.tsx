import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type FormEvent } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { openSession, type Session } from "@/lib/api/session";
import { useSessionTexts } from "./texts";
import styles from "./session.module.css";

export function LoginForm({ login: known = "", onOpened }: { login?: string; onOpened: (session: Session) => void }) {
  const t = useSessionTexts();
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const opening = useMutation({ mutationFn: () => openSession(login.trim(), password), onSuccess: onOpened });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = login.trim() === "" || password === "";
    setMissing(incomplete);
    if (!incomplete) opening.mutate();
  };

  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      {opening.isError && <ProblemView error={opening.error} />}
      <LabelledField label={t("login.name")} error={missing && login.trim() === "" ? t("login.missing") : undefined}>
        {(control) => (
          <Input {...control} size="large" name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => { setLogin(event.target.value); }} />
        )}
      </LabelledField>
      <LabelledField label={t("login.password")} error={missing && password === "" ? t("login.missing") : undefined}>
        {(control) => (
          <Input.Password {...control} size="large" name="password" autoComplete="current-password" value={password} onChange={(event) => { setPassword(event.target.value); }} />
        )}
      </LabelledField>
      <Button type="primary" size="large" htmlType="submit" block loading={opening.isPending}>{t("login.submit")}</Button>
    </form>
  );
}
