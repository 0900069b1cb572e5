import { useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { useNavigate } from "react-router";
import { LoginForm } from "@/features/session/login-form";
import { keys } from "@/lib/api/keys";
import type { Session } from "@/lib/api/session";
import { paths } from "@/lib/paths";
import { useShellTexts } from "./texts";

/** The session ended while somebody worked: the page stays as it is behind the log-in. */
export function LogInAgain({ before }: { before: Session }) {
  const t = useShellTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const opened = async (session: Session) => {
    const another = session.person.id !== before.person.id;
    if (another) client.clear();
    client.setQueryData(keys.session, session);
    if (another) await navigate(paths.home());
    else await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
  };
  return (
    <Modal open centered closable={false} keyboard={false} footer={null} title={t("expired.title")}>
      <p className="muted">{t("expired.text")}</p>
      <LoginForm login={before.person.login} onOpened={(session) => void opened(session)} />
    </Modal>
  );
}
