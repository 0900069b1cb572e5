import { textsOf } from "@/lib/i18n/use-texts";

export const stampTexts = {
  "title": ["Stamps", "印章"],
  "intro": ["Documents carry a stamp when somebody who may use it issues them or has decided on the record.", "由有权用印的人员出具，或经其审批的单据，打印时加盖印章。"],
  "none": ["There is no stamp that you keep or use.", "没有由您保管或使用的印章。"],
  "keptBy": ["Kept by", "保管岗位"],
  "usedBy": ["Used by", "用印岗位"],
  "size": ["On paper", "纸上尺寸"],
  "mm": ["{size} mm", "{size} 毫米"],
  "picture": ["Picture", "图样"],
  "set": ["Set by {by}, {at}", "{by} 于 {at} 设置"],
  "takenAway": ["Taken away by {by}, {at}: documents leave its place free", "{by} 于 {at} 撤下：盖章处留空"],
  "never": ["None yet: documents leave its place free, to be stamped by hand", "尚未设置：盖章处留空，可手工盖章"],
  "choose": ["Set picture…", "设置图样……"],
  "chooseOf": ["Set the picture of {title}", "设置“{title}”的图样"],
  "change": ["Change picture…", "更换图样……"],
  "hint": ["A PNG of at most 512 KB and 2000 × 2000 pixels, best with a transparent ground", "PNG 图片，不超过 512 KB、2000 × 2000 像素，背景以透明为宜"],
  "picture.show": ["Look at it", "查看图样"],
  "picture.showOf": ["Look at {title}", "查看“{title}”"],
  "takeAway": ["Take away", "撤下"],
  "takeAwayOf": ["Take {title} away", "撤下“{title}”"],
  "takeAway.sure": ["Take the picture away? Documents that were stamped stay as they are.", "确定撤下图样？已盖章的文件不变。"],
  "done.set": ["The picture is set", "图样已设置"],
  "done.takenAway": ["The picture was taken away", "图样已撤下"],
} as const;

export const useStampTexts = textsOf(stampTexts);
