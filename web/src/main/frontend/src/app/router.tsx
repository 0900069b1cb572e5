import { createBrowserRouter, type RouteObject } from "react-router";
import { ProblemPage } from "@/components/problem-view/problem-page";
import { routerBase } from "@/lib/paths";
import { Shell } from "./shell/shell";
import { RequireSession } from "./shell/require-session";
import { NotFoundPage } from "./routes/not-found-page";

type Page = () => Promise<{ default: React.ComponentType }>;
const page = (load: Page) => async () => ({ Component: (await load()).default });

export const routes: RouteObject[] = [
  {
    errorElement: <ProblemPage />,
    hydrateFallbackElement: <></>,
    children: [
      { path: "/login", lazy: page(() => import("./routes/login-page")) },
      { path: "/verify/:code", lazy: page(() => import("./routes/verification-page")) },
      {
        element: <RequireSession><Shell /></RequireSession>,
        children: [
          {
            errorElement: <ProblemPage />,
            children: [
              { index: true, lazy: page(() => import("./routes/home-page")) },
              { path: "/tasks", lazy: page(() => import("./routes/tasks-page")) },
              { path: "/catalogue", lazy: page(() => import("./routes/catalogue-page")) },
              { path: "/forms/:form/new", lazy: page(() => import("./routes/new-record-page")) },
              { path: "/forms/:form/import", lazy: page(() => import("./routes/imports-page")) },
              { path: "/forms/:form/moves", lazy: page(() => import("./routes/moves-page")) },
              { path: "/forms/:form/print", lazy: page(() => import("./routes/print-batches-page")) },
              { path: "/print-batches/:id", lazy: page(() => import("./routes/print-batch-page")) },
              { path: "/moves/:id", lazy: page(() => import("./routes/move-page")) },
              { path: "/figures", lazy: page(() => import("./routes/figures-page")) },
              { path: "/handbook", lazy: page(() => import("./routes/handbook-page")) },
              { path: "/handbook/:process", lazy: page(() => import("./routes/handbook-sheet-page")) },
              { path: "/registers/:series", lazy: page(() => import("./routes/register-page")) },
              { path: "/stamps", lazy: page(() => import("./routes/stamps-page")) },
              { path: "/template-editions", lazy: page(() => import("./routes/template-editions-page")) },
              { path: "/processes/:process/*", lazy: page(() => import("./routes/process-page")) },
              { path: "/replays/:id", lazy: page(() => import("./routes/replay-page")) },
              { path: "/imports/:id", lazy: page(() => import("./routes/import-page")) },
              { path: "/forms/:form", lazy: page(() => import("./routes/records-page")) },
              { path: "/records/:id", lazy: page(() => import("./routes/record-page")) },
              { path: "/account", lazy: page(() => import("./routes/account-page")) },
              { path: "/administration/*", lazy: page(() => import("./routes/administration-page")) },
              { path: "*", element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes, { basename: routerBase() });
