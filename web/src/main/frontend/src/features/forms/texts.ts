import { textsOf } from "@/lib/i18n/use-texts";

export const formTexts = {
  "summary.title": ["{count} places need your attention", "有 {count} 处需要修改"],
  "summary.line": ["{field}, line {row}", "{field}，第 {row} 行"],
  "check.required": ["Fill this in.", "必填。"],
  "check.requiredChoice": ["Choose one.", "请选择。"],
  "check.requiredFile": ["Add a file.", "请上传文件。"],
  "check.requiredSignature": ["A signature is needed.", "需要签名。"],
  "check.requiredRows": ["Add at least one line.", "请至少添加一行。"],
  "check.number": ["“{value}” is not a number.", "“{value}”不是数字。"],
  "check.whole": ["“{value}” is not a whole number.", "“{value}”不是整数。"],
  "check.min": ["At least {min}.", "不得小于 {min}。"],
  "check.max": ["At most {max}.", "不得大于 {max}。"],
  "check.scale": ["At most {scale} decimals.", "最多 {scale} 位小数。"],
  "check.length": ["At most {max} characters.", "最多 {max} 个字符。"],
  "check.atLeast": ["At least {min} files.", "至少 {min} 个文件。"],
  "check.atMost": ["At most {max} files.", "最多 {max} 个文件。"],
  "check.minRows": ["At least {min} lines.", "至少 {min} 行。"],
  "check.level": ["Choose the {level} too.", "请继续选择{level}。"],
  "check.twice": ["Another line has this already.", "其他行已有相同的值。"],
  "check.url": ["“{value}” is no web address. Write it with https:// in front.", "“{value}”不是网址，请以 https:// 开头填写。"],
  "check.email": ["“{value}” is not an e-mail address.", "“{value}”不是邮箱地址。"],
  "creation.title": ["New: {form}", "新建{form}"],
  "creation.submit": ["Create and use", "新建并使用"],
  "kept.title": ["Not sent yet, on this device", "本机尚未提交的内容"],
  "kept.here": ["not sent, on this device, {at}", "本机填写，尚未提交，{at}"],
  "kept.restored": ["What you typed on {at} and did not send is here again.", "已恢复您 {at} 填写但尚未提交的内容。"],
  "kept.discard": ["Discard it", "放弃这些内容"],
  "similar.state": ["{title}, {state}", "{title}，状态：{state}"],
  "mask.reveal": ["Show {field}", "查看{field}"],
  "mask.logged": ["That you saw it is kept in the time line.", "查看记录已记入时间线。"],
  "computed.hint": ["Filled in automatically; may be changed.", "自动填写，可以修改。"],
} as const;

export type FormTextKey = keyof typeof formTexts;
export const useFormTexts = textsOf(formTexts);
