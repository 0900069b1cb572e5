import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useNavigate, useSearchParams } from "react-router";
import { LoginForm } from "@/features/session/login-form";
import { useSessionTexts } from "@/features/session/texts";
import styles from "@/features/session/session.module.css";
import { keys } from "@/lib/api/keys";
import type { Session } from "@/lib/api/session";
import { changeLanguage } from "@/lib/i18n/language";
import { useCommonTexts, useLanguage } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";

/** Only a path of this application: a link must not send people elsewhere after logging in. */
const safe = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : paths.home());

export default function LoginPage() {
  const t = useSessionTexts();
  const common = useCommonTexts();
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();

  const opened = (session: Session) => {
    client.clear();
    client.setQueryData(keys.session, session);
    void navigate(safe(search.get("next")), { replace: true });
  };

  return (
    <main className={styles["page"]}>
      <div className={styles["card"]}>
        <div className={styles["head"]}>
          <h1>{common("app.name")}</h1>
          <Button type="text" size="small" lang={language === "en" ? "zh-CN" : "en"} onClick={() => { changeLanguage(language === "en" ? "zh-CN" : "en"); }}>
            {language === "en" ? "中文" : "English"}
          </Button>
        </div>
        <p className={styles["intro"]}>{t("login.intro")}</p>
        <LoginForm onOpened={opened} />
      </div>
    </main>
  );
}
