import { BoldOutlined, ItalicOutlined, LinkOutlined, OrderedListOutlined, RedoOutlined, StrikethroughOutlined, UnderlineOutlined, UndoOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { useEditorState, type ChainedCommands, type Editor } from "@tiptap/react";
import { Button, Input, Space } from "antd";
import { useState, type ReactNode } from "react";
import { useFieldTexts, type FieldTextKey } from "../texts";
import styles from "./rich-text.module.css";

interface Tool {
  key: FieldTextKey;
  face: ReactNode;
  run: (chain: ChainedCommands) => ChainedCommands;
  isOn?: (editor: Editor) => boolean;
}

const tools: Tool[] = [
  { key: "rich.bold", face: <BoldOutlined aria-hidden />, run: (chain) => chain.toggleBold(), isOn: (editor) => editor.isActive("bold") },
  { key: "rich.italic", face: <ItalicOutlined aria-hidden />, run: (chain) => chain.toggleItalic(), isOn: (editor) => editor.isActive("italic") },
  { key: "rich.underline", face: <UnderlineOutlined aria-hidden />, run: (chain) => chain.toggleUnderline(), isOn: (editor) => editor.isActive("underline") },
  { key: "rich.strike", face: <StrikethroughOutlined aria-hidden />, run: (chain) => chain.toggleStrike(), isOn: (editor) => editor.isActive("strike") },
  { key: "rich.heading", face: "H", run: (chain) => chain.toggleHeading({ level: 2 }), isOn: (editor) => editor.isActive("heading", { level: 2 }) },
  { key: "rich.subheading", face: "h", run: (chain) => chain.toggleHeading({ level: 3 }), isOn: (editor) => editor.isActive("heading", { level: 3 }) },
  { key: "rich.bullets", face: <UnorderedListOutlined aria-hidden />, run: (chain) => chain.toggleBulletList(), isOn: (editor) => editor.isActive("bulletList") },
  { key: "rich.numbers", face: <OrderedListOutlined aria-hidden />, run: (chain) => chain.toggleOrderedList(), isOn: (editor) => editor.isActive("orderedList") },
  { key: "rich.quote", face: "“”", run: (chain) => chain.toggleBlockquote(), isOn: (editor) => editor.isActive("blockquote") },
  { key: "rich.undo", face: <UndoOutlined aria-hidden />, run: (chain) => chain.undo() },
  { key: "rich.redo", face: <RedoOutlined aria-hidden />, run: (chain) => chain.redo() },
];

export function RichTextTools({ editor, title }: { editor: Editor; title: string }) {
  const t = useFieldTexts();
  const [address, setAddress] = useState<string | null>(null);
  const on = useEditorState({ editor, selector: ({ editor: now }) => [...tools.map((tool) => tool.isOn?.(now) ?? false), now.isActive("link")] });
  const link = () => {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (address === null || address.trim() === "") chain.unsetLink().run();
    else chain.setLink({ href: address.trim() }).run();
    setAddress(null);
  };
  const current: unknown = editor.getAttributes("link")["href"];
  return (
    <div role="toolbar" aria-label={t("rich.tools", { title })} className={styles["tools"]}>
      {tools.map((tool, index) => (
        <Button
          key={tool.key} type={on[index] === true ? "primary" : "text"} size="small" aria-label={t(tool.key)} title={t(tool.key)}
          {...(tool.isOn === undefined ? {} : { "aria-pressed": on[index] === true })}
          onMouseDown={(event) => { event.preventDefault(); }}
          onClick={() => { tool.run(editor.chain().focus()).run(); }}
        >
          {tool.face}
        </Button>
      ))}
      <Button
        type={on[tools.length] === true ? "primary" : "text"} size="small" icon={<LinkOutlined aria-hidden />} aria-label={t("rich.link")} title={t("rich.link")} aria-expanded={address !== null}
        onClick={() => { setAddress(typeof current === "string" ? current : "https://"); }}
      />
      {address !== null && (
        <Space.Compact className={styles["address"]}>
          <Input size="small" aria-label={t("rich.address")} value={address} onChange={(event) => { setAddress(event.target.value); }} onPressEnter={(event) => { event.preventDefault(); link(); }} />
          <Button size="small" onClick={link}>{t("rich.apply")}</Button>
        </Space.Compact>
      )}
    </div>
  );
}
