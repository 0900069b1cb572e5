import { textsOf } from "@/lib/i18n/use-texts";

export const sessionTexts = {
  "login.title": ["Log in", "登录"],
  "login.intro": ["Forms, approvals and numbered documents", "表单、审批与编号单据"],
  "login.name": ["Log-in name", "登录名"],
  "login.password": ["Password", "密码"],
  "login.submit": ["Log in", "登录"],
  "login.missing": ["Enter the log-in name and the password.", "请输入登录名和密码。"],
  "account.title": ["Password and tokens", "密码与令牌"],
  "account.mustChange": ["Choose a password of your own before you go on.", "请先设置自己的密码，再继续使用。"],
  "password.title": ["Change the password", "修改密码"],
  "password.current": ["Current password", "当前密码"],
  "password.next": ["New password", "新密码"],
  "password.repeat": ["New password again", "再次输入新密码"],
  "password.differs": ["The two new passwords differ.", "两次输入的新密码不一致。"],
  "password.short": ["At least 8 characters.", "至少 8 个字符。"],
  "password.save": ["Change the password", "修改密码"],
  "password.changed": ["The password is changed.", "密码已修改。"],
  "tokens.title": ["API tokens", "API 令牌"],
  "tokens.intro": ["A program that uses the API sends one of these. It may do what you may do.", "调用 API 的程序使用令牌，其权限与您本人相同。"],
  "tokens.name": ["What the token is for", "令牌用途"],
  "tokens.create": ["Create a token", "创建令牌"],
  "tokens.created": ["Copy the token now, it is shown only once:", "请立即复制令牌，它只显示这一次："],
  "tokens.revoke": ["Revoke", "吊销"],
  "tokens.revokeWhich": ["Revoke {title}", "吊销 {title}"],
  "tokens.none": ["No tokens yet.", "还没有令牌。"],
  "tokens.createdAt": ["created {at}", "创建于 {at}"],
} as const;

export const useSessionTexts = textsOf(sessionTexts);
