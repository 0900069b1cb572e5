import { AppstoreOutlined, BellOutlined, BookOutlined, CarryOutOutlined, HomeOutlined, SettingOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link, NavLink, Outlet, ScrollRestoration, useNavigation } from "react-router";
import { useNoticeTexts } from "@/features/notices/texts";
import { useNotices } from "@/features/notices/use-notices";
import { SearchButton } from "@/features/search/search-button";
import { keys } from "@/lib/api/keys";
import { fetchTasks } from "@/lib/api/tasks";
import { useSession } from "@/lib/api/use-session";
import { useCommonTexts } from "@/lib/i18n/use-texts";
import { paths } from "@/lib/paths";
import { PersonMenu } from "./person-menu";
import { useShellTexts } from "./texts";
import styles from "./shell.module.css";

/** The server counts no further. */
const mostCounted = 1_000;

/** The frame of every page: a bar on top, and on a phone the navigation at the bottom, under the thumb. */
export function Shell() {
  const t = useShellTexts();
  const common = useCommonTexts();
  const { data: session } = useSession();
  const tasks = useQuery({ queryKey: keys.tasks("open"), queryFn: ({ signal }) => fetchTasks("open", undefined, signal), refetchInterval: 60_000 });
  const count = tasks.data?.count ?? tasks.data?.items.length ?? 0;
  const busy = useNavigation().state !== "idle";
  const pages = [
    { to: paths.home(), title: t("nav.home") }, { to: paths.tasks(), title: t("nav.tasks") }, { to: paths.catalogue(), title: t("nav.catalogue") }, { to: paths.handbook(), title: t("nav.handbook") },
    { to: paths.account(), title: t("menu.account") },
    ...(session?.person.administrator === true ? [{ to: paths.administration(), title: t("nav.administration") }] : []),
  ];

  return (
    <div className={styles["shell"]}>
      <a className={styles["skip"]} href="#content">{t("nav.skip")}</a>
      <header className={styles["bar"]}>
        <Link to={paths.home()} className={styles["brand"]}>{common("app.name")}</Link>
        <nav className={styles["nav"]} aria-label={t("nav.label")}>
          <NavLink to={paths.home()} end><HomeOutlined aria-hidden /><span>{t("nav.home")}</span></NavLink>
          <NavLink to={paths.tasks()}>
            <CarryOutOutlined aria-hidden />
            <span>{t("nav.tasks")}</span>
            {count > 0 && <span className={styles["count"]} title={t("nav.taskCount", { count: count < mostCounted ? count : `${mostCounted}+` })}>{count > 99 ? "99+" : count}</span>}
          </NavLink>
          <NavLink to={paths.catalogue()}><AppstoreOutlined aria-hidden /><span>{t("nav.catalogue")}</span></NavLink>
          <NavLink to={paths.handbook()}><BookOutlined aria-hidden /><span>{t("nav.handbook")}</span></NavLink>
          {session?.person.administrator === true && (
            <NavLink to={paths.administration()}><SettingOutlined aria-hidden /><span>{t("nav.administration")}</span></NavLink>
          )}
        </nav>
        <div className={styles["right"]}><SearchButton pages={pages} /><Bell /><PersonMenu /></div>
        {busy && <div className={styles["busy"]} role="progressbar" aria-label={common("list.loading")} />}
      </header>
      <main id="content" className={styles["content"]} tabIndex={-1}><Outlet /></main>
      <ScrollRestoration />
    </div>
  );
}

/** How much there is that one was told and has not read. */
function Bell() {
  const t = useNoticeTexts();
  const count = useNotices().data?.count ?? 0;
  if (count === 0) return null;
  const label = t("notices.count", { count });
  return (
    <Link to={{ pathname: paths.home(), hash: paths.noticesHash }} className={styles["bell"]} aria-label={label} title={label}>
      <BellOutlined aria-hidden />
      <span className={styles["count"]} aria-hidden>{count > 99 ? "99+" : count}</span>
    </Link>
  );
}
