import { textsOf } from "@/lib/i18n/use-texts";

export const swimlaneTexts = {
  "chart.label": ["Flow chart: {current}", "流程图：{current}"],
  "chart.done": ["done", "已完成"],
  "chart.current": ["in progress", "办理中"],
  "chart.waiting": ["waiting", "等待中"],
  "chart.open": ["still to come", "未到"],
  "chart.skipped": ["skipped", "已跳过"],
  "chart.finished": ["finished", "已结束"],
  "chart.at": ["{state}: {title}", "{title}（状态：{state}）"],
} as const;

export const useSwimlaneTexts = textsOf(swimlaneTexts);
