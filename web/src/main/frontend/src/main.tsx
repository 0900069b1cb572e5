import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Application } from "@/app/application";
import { currentLanguage } from "@/lib/i18n/language";
import "@/app/global.css";

document.documentElement.lang = currentLanguage();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html lacks the element with id root");
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
