import { useSyncExternalStore } from "react";

const phone = window.matchMedia("(max-width: 760px)");

/** Whether the window is as narrow as a phone's, where the actions of a page stand at its foot. */
export const usePhone = () =>
  useSyncExternalStore((listener) => {
    phone.addEventListener("change", listener);
    return () => { phone.removeEventListener("change", listener); };
  }, () => phone.matches);
