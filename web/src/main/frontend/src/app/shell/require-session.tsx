import { useEffect, type ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { ProblemView } from "@/components/problem-view/problem-view";
import { useSession } from "@/lib/api/use-session";
import { changeCompanyZone } from "@/lib/format/format";
import { changeLanguage, isLanguage } from "@/lib/i18n/language";
import { paths } from "@/lib/paths";

/** Whoever is not logged in goes to the log-in page and comes back to where they wanted to go. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  const language = session.data?.language;
  const zone = session.data?.zone;

  useEffect(() => {
    if (isLanguage(language)) changeLanguage(language);
    if (zone !== undefined) changeCompanyZone(zone);
  }, [language, zone]);

  if (session.isError) return <ProblemView error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined) return null;
  if (session.data === null) {
    const next = location.pathname + location.search;
    return <Navigate to={next === "/" ? paths.login() : `${paths.login()}?next=${encodeURIComponent(next)}`} replace />;
  }
  if (session.data.mustChangePassword && location.pathname !== paths.account()) return <Navigate to={paths.account()} replace />;
  return children;
}
