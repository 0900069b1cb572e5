import { theme as antd, type ThemeConfig } from "antd";
import { createContext, useContext } from "react";

export type Scheme = "light" | "dark";
export type SchemeChoice = Scheme | "system";

export const SchemeContext = createContext<{ choice: SchemeChoice; choose: (next: SchemeChoice) => void }>({
  choice: "system",
  choose: () => undefined,
});
export const useSchemeChoice = () => useContext(SchemeContext);

/**
 * The same colours as global.css, which styles everything that is not Ant Design's.
 * @param still whether nothing moves when it opens or closes
 */
export function themeOf(scheme: Scheme, still: boolean): ThemeConfig {
  const dark = scheme === "dark";
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: dark ? "#5b98dd" : "#1d5fa8",
      colorInfo: dark ? "#5b98dd" : "#1d5fa8",
      colorError: dark ? "#e5776c" : "#b3261e",
      colorErrorBg: dark ? "#3a2020" : "#fcecea",
      colorErrorBorder: dark ? "#6b3531" : "#f0c4c0",
      colorInfoBg: dark ? "#1c2f45" : "#e8f0f9",
      colorInfoBorder: dark ? "#2f4d70" : "#bcd3ec",
      colorLink: dark ? "#6aa5e8" : "#1d5fa8",
      colorBgContainer: dark ? "#1a1f27" : "#ffffff",
      colorBgElevated: dark ? "#202630" : "#ffffff",
      colorBgLayout: dark ? "#12161c" : "#f4f5f7",
      colorBorder: dark ? "#4a5463" : "#c3c8d0",
      colorTextPlaceholder: dark ? "#8f99a8" : "#6f7988",
      borderRadius: 5,
      fontSize: 14,
      fontFamily: "var(--font)",
      controlHeight: 32,
      motion: !still,
      motionDurationMid: "0.1s",
      motionDurationSlow: "0.15s",
    },
  };
}
