/** The application's own words that every walk through it uses; those of forms and steps stand in the specs. */
export const words = {
  "zh-CN": {
    login: "登录名",
    password: "密码",
    enter: "登录",
    home: "首页",
    navigation: "主导航",
    tasks: "我的待办",
    yourTurn: "请您处理：",
    actions: "操作",
    comment: "意见",
    confirm: "确认：",
    decided: "已办理：",
  },
  en: {
    login: "Log-in name",
    password: "Password",
    enter: "Log in",
    home: "Home",
    navigation: "Main navigation",
    tasks: "My tasks",
    yourTurn: "Your turn: ",
    actions: "Actions",
    comment: "Comment",
    confirm: "Confirm: ",
    decided: "Done: ",
  },
} as const;

export type Words = Record<keyof (typeof words)["zh-CN"], string>;
