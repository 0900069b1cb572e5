import { FileOutlined } from "@ant-design/icons";
import { useState } from "react";
import { attachmentUrl, previewUrl } from "@/lib/api/attachments";
import { fileSize } from "@/lib/format/format";
import type { AttachmentValue } from "./attachment-values";
import styles from "./attachments.module.css";

/** A file with its preview; opens in a tab of its own. */
export function AttachmentTile({ file }: { file: AttachmentValue }) {
  const [pictured, setPictured] = useState(file.type.startsWith("image/"));
  return (
    <a href={attachmentUrl(file.id)} target="_blank" rel="noreferrer" className={styles["tile"]}>
      {pictured ? <img src={previewUrl(file.id)} alt="" loading="lazy" onError={() => { setPictured(false); }} /> : <FileOutlined aria-hidden />}
      <span className={styles["name"]}>{file.name}</span>
      {file.size > 0 && <span className={styles["size"]}>{fileSize(file.size)}</span>}
    </a>
  );
}
