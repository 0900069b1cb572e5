import { useMutation } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useEffect, useRef } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { fetchStampPicture, setStampPicture, takeStampPictureAway, type Stamp } from "@/lib/api/stamps";
import { useStampTexts } from "./texts";
import styles from "./stamps.module.css";

/** What the keeper of a stamp does with its picture. */
export function StampActs({ stamp, onChanged }: { stamp: Stamp; onChanged: () => Promise<void> }) {
  const t = useStampTexts();
  const { message, notification } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const looking = useMutation({ mutationFn: async () => URL.createObjectURL(new Blob([await fetchStampPicture(stamp.key)], { type: "image/png" })) });
  const shown = looking.data;
  useEffect(() => () => { if (shown !== undefined) URL.revokeObjectURL(shown); }, [shown]);
  const failed = (title: string) => (error: unknown) => { notification.error({ title, description: <ProblemView error={error} /> }); };
  const changed = (done: string) => async () => {
    looking.reset();
    void message.success(done);
    await onChanged();
  };
  const setting = useMutation({ mutationFn: (png: File) => setStampPicture(stamp.key, png), onSuccess: changed(t("done.set")), onError: failed(t("chooseOf", { title: stamp.title })) });
  const takingAway = useMutation({ mutationFn: () => takeStampPictureAway(stamp.key), onSuccess: changed(t("done.takenAway")), onError: failed(t("takeAwayOf", { title: stamp.title })) });
  const { title } = stamp;
  const has = stamp.sha256 !== "";
  return (
    <>
      <div className={styles["acts"]}>
        <input
          ref={input} type="file" accept="image/png" className="visually-hidden" tabIndex={-1} aria-label={t("chooseOf", { title })}
          onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ""; if (file !== undefined) setting.mutate(file); }}
        />
        <Button type="primary" loading={setting.isPending} onClick={() => { input.current?.click(); }}>{t(has ? "change" : "choose")}</Button>
        {has && <Button aria-label={t("picture.showOf", { title })} loading={looking.isPending} onClick={() => { looking.mutate(); }}>{t("picture.show")}</Button>}
        {has && (
          <Popconfirm title={t("takeAway.sure")} okText={t("takeAway")} onConfirm={() => { takingAway.mutate(); }}>
            <Button danger aria-label={t("takeAwayOf", { title })} loading={takingAway.isPending}>{t("takeAway")}</Button>
          </Popconfirm>
        )}
        <span className="muted">{t("hint")}</span>
      </div>
      {looking.isError && <ProblemView error={looking.error} />}
      {shown !== undefined && <img className={styles["picture"]} src={shown} alt={title} />}
    </>
  );
}
