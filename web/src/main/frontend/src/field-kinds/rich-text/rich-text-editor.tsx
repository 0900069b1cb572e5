import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useRef } from "react";
import { textOf, type EditorProps } from "../field-kind";
import { RichTextTools } from "./rich-text-tools";
import styles from "./rich-text.module.css";

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    trailingNode: false,
    link: { openOnClick: false, protocols: ["http", "https", "mailto", "tel"], HTMLAttributes: { target: null, rel: null } },
  }),
];

/** Attributes of the text area, without those that are not said. */
const attributesOf = ({ control, label, labelId, field }: EditorProps): Record<string, string> => {
  const all = {
    ...control, "role": "textbox", "aria-multiline": "true", "aria-label": label, "aria-labelledby": label === undefined ? labelId : undefined, "data-placeholder": field.placeholder,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
};

export default function RichTextEditor(props: EditorProps) {
  const { value, onChange, compact } = props;
  const html = textOf(value);
  /** What this editor gave: it need not come back into it. */
  const given = useRef(html);
  const attributes = attributesOf(props);
  const editor = useEditor({
    extensions,
    content: html,
    // The style sheet is ours; the security policy of the page refuses any that a script puts in.
    injectCSS: false,
    editorProps: { attributes: { ...attributes, class: styles["area"] ?? "" } },
    onUpdate: ({ editor: changed }) => {
      given.current = changed.isEmpty ? "" : changed.getHTML();
      onChange(changed.isEmpty ? null : changed.getHTML());
    },
  });

  useEffect(() => {
    if (html === given.current) return;
    given.current = html;
    editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);

  const described = JSON.stringify(attributes);
  useEffect(() => {
    editor.setOptions({ editorProps: { attributes: { ...(JSON.parse(described) as Record<string, string>), class: styles["area"] ?? "" } } });
  }, [editor, described]);

  return (
    <div className={styles["frame"]}>
      {compact !== true && <RichTextTools editor={editor} title={props.label ?? props.field.title} />}
      <EditorContent editor={editor} />
    </div>
  );
}
