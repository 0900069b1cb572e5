import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState, type FormEvent } from "react";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { ProblemView } from "@/components/problem-view/problem-view";
import { changePassword } from "@/lib/api/session";
import { useSessionTexts } from "./texts";
import styles from "./session.module.css";

const shortest = 8;

export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const t = useSessionTexts();
  const { message } = App.useApp();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeated, setRepeated] = useState("");
  const [tried, setTried] = useState(false);
  const changing = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      void message.success(t("password.changed"));
      setCurrent(""); setNext(""); setRepeated(""); setTried(false);
      onChanged();
    },
  });
  const short = next.length < shortest;
  const differs = next !== repeated;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !differs) changing.mutate();
  };
  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      {changing.isError && <ProblemView error={changing.error} />}
      <LabelledField label={t("password.current")} required>
        {(control) => <Input.Password {...control} autoComplete="current-password" value={current} onChange={(event) => { setCurrent(event.target.value); }} />}
      </LabelledField>
      <LabelledField label={t("password.next")} required help={t("password.short")} error={tried && short ? t("password.short") : undefined}>
        {(control) => <Input.Password {...control} autoComplete="new-password" value={next} onChange={(event) => { setNext(event.target.value); }} />}
      </LabelledField>
      <LabelledField label={t("password.repeat")} required error={tried && differs ? t("password.differs") : undefined}>
        {(control) => <Input.Password {...control} autoComplete="new-password" value={repeated} onChange={(event) => { setRepeated(event.target.value); }} />}
      </LabelledField>
      <div><Button type="primary" htmlType="submit" loading={changing.isPending}>{t("password.save")}</Button></div>
    </form>
  );
}
