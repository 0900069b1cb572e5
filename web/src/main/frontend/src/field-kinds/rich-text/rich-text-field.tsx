import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import type { EditorProps } from "../field-kind";

/** The editor is large and seldom needed: it comes when the first such field does. */
const RichTextEditor = lazy(() => import("./rich-text-editor"));

export function RichTextField(props: EditorProps) {
  return <Suspense fallback={<Skeleton active title={false} />}><RichTextEditor {...props} /></Suspense>;
}
