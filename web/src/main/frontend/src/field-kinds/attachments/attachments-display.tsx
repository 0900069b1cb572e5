import { PlainValue } from "../plain-value";
import type { DisplayProps } from "../field-kind";
import { attachmentsOf } from "./attachment-values";
import { AttachmentTile } from "./attachment-tile";
import styles from "./attachments.module.css";

export function AttachmentsDisplay({ value }: DisplayProps) {
  const files = attachmentsOf(value);
  if (files.length === 0) return <PlainValue text="" />;
  return (
    <ul className={styles["files"]}>
      {files.map((file) => <li key={file.id} className={styles["file"]}><AttachmentTile file={file} /></li>)}
    </ul>
  );
}
