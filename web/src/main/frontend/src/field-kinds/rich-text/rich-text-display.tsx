import { createElement, Fragment, useMemo, type ReactNode } from "react";
import { textOf, type DisplayProps } from "../field-kind";
import { PlainValue } from "../plain-value";
import styles from "./rich-text.module.css";

const shownTags = new Set(["p", "h2", "h3", "ul", "ol", "li", "blockquote", "pre", "strong", "em", "u", "s", "code"]);
const emptyTags = new Set(["br", "hr"]);
const unseen = new Set(["script", "style", "template", "iframe", "object", "svg", "math", "title", "noscript"]);
const linkable = /^(?:https?:|mailto:|tel:)/i;

/** Only elements of the list become elements, whatever is stored: nothing is ever set as HTML. */
function shown(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (unseen.has(tag)) return null;
  if (emptyTags.has(tag)) return createElement(tag, { key });
  const inner = [...node.childNodes].map(shown);
  const href = node.getAttribute("href") ?? "";
  if (tag === "a" && linkable.test(href)) return <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">{inner}</a>;
  return shownTags.has(tag) ? createElement(tag, { key }, ...inner) : <Fragment key={key}>{inner}</Fragment>;
}

export function RichTextDisplay({ value }: DisplayProps) {
  const html = textOf(value);
  const content = useMemo(() => [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map(shown), [html]);
  return html === "" ? <PlainValue text="" /> : <div className={styles["text"]}>{content}</div>;
}
