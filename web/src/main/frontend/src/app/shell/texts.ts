import { textsOf } from "@/lib/i18n/use-texts";

export const shellTexts = {
  "nav.label": ["Main navigation", "主导航"],
  "nav.skip": ["Skip to content", "跳到内容"],
  "nav.home": ["Home", "首页"],
  "nav.tasks": ["Tasks", "待办"],
  "nav.catalogue": ["Forms", "表单"],
  "nav.handbook": ["Handbook", "流程手册"],
  "nav.administration": ["Admin", "管理"],
  "nav.taskCount": ["{count} open {count:task|tasks}", "{count} 项待办"],
  "expired.title": ["Please log in again", "请重新登录"],
  "expired.text": ["Your session has ended. What you typed on this page is still there.", "登录已过期。本页填写的内容仍然保留。"],
  "menu.person": ["Account of {name}", "{name} 的账户"],
  "menu.units": ["Working for", "办理身份"],
  "menu.account": ["Password and tokens", "密码与令牌"],
  "menu.logout": ["Log out", "退出登录"],
  "menu.scheme.system": ["Colours: as the system", "颜色：跟随系统"],
  "menu.scheme.light": ["Colours: light", "颜色：浅色"],
  "menu.scheme.dark": ["Colours: dark", "颜色：深色"],
} as const;

export const useShellTexts = textsOf(shellTexts);
