import { App, ConfigProvider } from "antd";
import english from "antd/locale/en_US";
import chinese from "antd/locale/zh_CN";
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { useLanguage } from "@/lib/i18n/use-texts";
import { SchemeContext, themeOf, type SchemeChoice } from "./theme";

const storageKey = "docket.scheme";
const darkMedia = window.matchMedia("(prefers-color-scheme: dark)");
const stillMedia = window.matchMedia("(prefers-reduced-motion: reduce)");

function useMedia(media: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      media.addEventListener("change", listener);
      return () => { media.removeEventListener("change", listener); };
    },
    () => media.matches,
  );
}

function storedChoice(): SchemeChoice {
  const stored = localStorage.getItem(storageKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Language and colours for everything below. */
export function Appearance({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const systemDark = useMedia(darkMedia);
  const still = useMedia(stillMedia);
  const [choice, setChoice] = useState(storedChoice);
  const scheme = choice === "system" ? (systemDark ? "dark" : "light") : choice;

  useEffect(() => {
    document.documentElement.dataset["theme"] = scheme;
  }, [scheme]);

  const context = useMemo(
    () => ({
      choice,
      choose: (next: SchemeChoice) => {
        localStorage.setItem(storageKey, next);
        setChoice(next);
      },
    }),
    [choice],
  );

  return (
    <SchemeContext value={context}>
      <ConfigProvider locale={language === "en" ? english : chinese} theme={themeOf(scheme, still)} button={{ autoInsertSpace: false }}>
        <App>{children}</App>
      </ConfigProvider>
    </SchemeContext>
  );
}
