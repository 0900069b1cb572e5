import { FileOutlined } from "@ant-design/icons";
import { attachmentUrl } from "@/lib/api/attachments";
import { fileSize } from "@/lib/format/format";
import type { AttachmentValue } from "./attachment-values";
import styles from "./attachments.module.css";

/** A file with its preview; opens in a tab of its own. */
export function AttachmentTile({ file }: { file: AttachmentValue }) {
  return (
    <a href={attachmentUrl(file.id)} target="_blank" rel="noreferrer" className={styles["tile"]}>
      {file.type.startsWith("image/") ? <img src={attachmentUrl(file.id)} alt="" loading="lazy" /> : <FileOutlined aria-hidden />}
      <span className={styles["name"]}>{file.name}</span>
      {file.size > 0 && <span className={styles["size"]}>{fileSize(file.size)}</span>}
    </a>
  );
}
