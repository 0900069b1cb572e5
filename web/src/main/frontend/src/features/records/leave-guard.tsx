import { Modal } from "antd";
import { useEffect } from "react";
import { useBlocker } from "react-router";
import { useRecordTexts } from "./texts";

/** Asks before typed things are lost. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const t = useRecordTexts();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => { event.preventDefault(); };
    window.addEventListener("beforeunload", ask);
    return () => { window.removeEventListener("beforeunload", ask); };
  }, [dirty]);
  return (
    <Modal
      open={blocker.state === "blocked"} title={t("leave.title")} okText={t("leave.leave")} cancelText={t("leave.stay")} centered
      onOk={() => { blocker.proceed?.(); }} onCancel={() => { blocker.reset?.(); }}
    >
      {t("leave.text")}
    </Modal>
  );
}
