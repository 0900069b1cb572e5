import { textsOf } from "@/lib/i18n/use-texts";

export const approvalTexts = {
  "tasks.title": ["My tasks", "我的待办"],
  "tasks.done": ["Done by me", "我的已办"],
  "tasks.open": ["Open", "待办"],
  "tasks.which": ["Which tasks", "待办范围"],
  "tasks.empty": ["Nothing waits for you.", "没有等待您处理的事项。"],
  "tasks.emptyDone": ["You have not decided anything yet.", "您还没有处理过事项。"],
  "tasks.due": ["due {at}", "截止 {at}"],
  "tasks.late": ["late since {at}", "已超期，截止 {at}"],
  "tasks.since": ["since {at}", "{at} 起"],
  "tasks.closed": ["{outcome} {at}", "{at} 办理：{outcome}"],
  "tasks.pool": ["any one of several", "多人中任一人可办理"],
  "tasks.all": ["All tasks", "全部待办"],
  "decision.heading": ["Your turn: {step}", "请您处理：{step}"],
  "decision.comment": ["Comment", "意见"],
  "decision.commentRequired": ["Say why.", "请填写意见。"],
  "decision.confirm": ["Confirm: {outcome}", "确认：{outcome}"],
  "decision.back": ["Back", "返回"],
  "decision.missing": ["Fill in what is marked first.", "请先填写标出的内容。"],
  "decision.done": ["Done: {outcome}", "已办理：{outcome}"],
  "decision.due": ["due {at} ({relative})", "截止 {at}（{relative}）"],
  "decision.why": ["Why you", "为何由您处理"],
  "decision.actions": ["Decide", "处理"],
  "decision.which": ["You have {count} tasks on this record", "您在此单据上有 {count} 项待办"],
  "position.title": ["Position in the process", "流程位置"],
  "position.none": ["This record has no approval chain.", "此单据没有审批链。"],
  "position.enlarge": ["Enlarge", "放大"],
} as const;

export const useApprovalTexts = textsOf(approvalTexts);
