import { CheckOutlined, DownOutlined, GlobalOutlined, UserOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useNavigate } from "react-router";
import { besideButton } from "@/components/action-bar/action-bar";
import { forgetAllInput } from "@/features/forms/model/kept-input";
import { keys } from "@/lib/api/keys";
import { closeSession, saveLanguage, saveUnit, unitsOf, type Session } from "@/lib/api/session";
import { useSession } from "@/lib/api/use-session";
import { changeLanguage, currentLanguage } from "@/lib/i18n/language";
import { paths } from "@/lib/paths";
import { useSchemeChoice, type SchemeChoice } from "../theme";
import { useShellTexts } from "./texts";
import styles from "./person-menu.module.css";

const nextScheme: Record<SchemeChoice, SchemeChoice> = { system: "light", light: "dark", dark: "system" };

export function PersonMenu() {
  const t = useShellTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const scheme = useSchemeChoice();
  const { data: session } = useSession();
  if (session === undefined || session === null) return null;

  const switchLanguage = async () => {
    const language = currentLanguage() === "en" ? "zh-CN" : "en";
    client.setQueryData<Session | null>(keys.session, await saveLanguage(language));
    changeLanguage(language);
    // Titles come from the server in the session's language.
    await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
  };
  const units = unitsOf(session);
  const workFor = async (unit: string) => {
    client.setQueryData<Session | null>(keys.session, await saveUnit(unit));
    await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
  };
  const logOut = async () => {
    await closeSession().catch(() => undefined);
    forgetAllInput(session.person.id);
    client.clear();
    await navigate(paths.login());
  };

  return (
    <>
      <Button type="text" icon={<GlobalOutlined aria-hidden />} onClick={() => void switchLanguage()} lang={currentLanguage() === "en" ? "zh-CN" : "en"}>
        {currentLanguage() === "en" ? "中文" : "English"}
      </Button>
      <Dropdown
        trigger={["click"]} getPopupContainer={besideButton}
        menu={{
          items: [
            { key: "who", disabled: true, label: <span className={styles["who"]}>{[session.person.name, ...session.person.positions].join(" · ")}</span> },
            ...(units.length < 2 ? [] : [{
              key: "units", type: "group" as const, label: t("menu.units"),
              children: units.map(({ code, title }, index) => ({
                key: `unit ${code}`, label: title, icon: index === 0 ? <CheckOutlined aria-label="✓" /> : <span className={styles["unchecked"]} />, onClick: () => void workFor(code),
              })),
            }, { key: "units end", type: "divider" as const }]),
            { key: "account", label: t("menu.account"), onClick: () => void navigate(paths.account()) },
            { key: "scheme", label: t(`menu.scheme.${scheme.choice}`), onClick: () => { scheme.choose(nextScheme[scheme.choice]); } },
            { type: "divider" },
            { key: "logout", label: t("menu.logout"), onClick: () => void logOut() },
          ],
        }}
      >
        <Button type="text" className={styles["person"]} icon={<UserOutlined aria-hidden />} aria-label={t("menu.person", { name: session.person.name })} aria-haspopup="menu">
          <span className={styles["name"]}>{session.person.name}</span>
          <DownOutlined className={styles["arrow"]} aria-hidden />
        </Button>
      </Dropdown>
    </>
  );
}
