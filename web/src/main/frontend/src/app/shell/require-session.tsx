import { useEffect, useState, type ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import type { Session } from "@/lib/api/session";
import { useSession } from "@/lib/api/use-session";
import { changeCompanyZone } from "@/lib/format/format";
import { changeLanguage, isLanguage } from "@/lib/i18n/language";
import { paths } from "@/lib/paths";
import { LogInAgain } from "./log-in-again";

/** Whoever is not logged in goes to the log-in page and comes back; whose session ends meanwhile logs in on the spot. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  const language = session.data?.language;
  const zone = session.data?.zone;

  useEffect(() => {
    if (isLanguage(language)) changeLanguage(language);
    if (zone !== undefined) changeCompanyZone(zone);
  }, [language, zone]);

  const [last, setLast] = useState<Session | null>(null);
  if (session.data !== undefined && session.data !== null && session.data !== last) setLast(session.data);

  if (session.isError) return <ProblemView error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined) return null;
  if (session.data === null && last !== null) return <>{children}<LogInAgain before={last} /></>;
  if (session.data === null) {
    const next = location.pathname + location.search;
    return <Navigate to={next === "/" ? paths.login() : `${paths.login()}?next=${encodeURIComponent(next)}`} replace />;
  }
  if (session.data.mustChangePassword && location.pathname !== paths.account()) return <Navigate to={paths.account()} replace />;
  return children;
}
