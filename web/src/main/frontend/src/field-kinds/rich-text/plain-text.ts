const blocks = new Set(["P", "H2", "H3", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "HR", "BR"]);

const wordsIn = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  const inner = [...node.childNodes].map(wordsIn).join("");
  return blocks.has(node.nodeName) ? `\n${inner}\n` : inner;
};

/** Without markup, as the server reads it: one line for each paragraph, heading and item. */
export function plainText(html: string): string {
  if (html === "") return "";
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return wordsIn(body).replaceAll("\u00a0", " ").replaceAll(/[ \t]*\n\s*/g, "\n").trim();
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Plain text as paragraphs. */
export const paragraphs = (text: string): string => text.split("\n").map((line) => `<p>${escaped(line)}</p>`).join("");
