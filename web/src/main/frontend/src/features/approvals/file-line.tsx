import { PaperClipOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef } from "react";
import { ProblemView } from "@/components/problem-view/problem-view";
import { uploadAttachment, type Attachment } from "@/lib/api/attachments";
import { useApprovalTexts } from "./texts";
import styles from "./enclosures.module.css";

interface FileLineProps {
  /** What the files are. */
  label: string;
  /** What the button says. */
  attach: string;
  files: Attachment[];
  /** No more can be added. */
  most?: number;
  error: string | undefined;
  onChange: (files: Attachment[]) => void;
}

/** Files that come with a decision: each is uploaded when it is chosen. */
export function FileLine({ label, attach, files, most, error, onChange }: FileLineProps) {
  const t = useApprovalTexts();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => uploadAttachment(file, file.name, { onProgress: () => undefined }),
    onSuccess: (stored) => { onChange([...files, stored]); },
  });
  return (
    <>
      <div role="group" aria-label={label} className={styles["line"]}>
        {files.map((file) => (
          <span key={file.id} className={styles["file"]}>
            {file.name}
            <Button size="small" type="link" aria-label={t("decision.detach", { name: file.name })} onClick={() => { onChange(files.filter((other) => other.id !== file.id)); }}>×</Button>
          </span>
        ))}
        <input ref={input} type="file" hidden aria-label={attach} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ""; if (file !== undefined) upload.mutate(file); }} />
        {(most === undefined || files.length < most) && <Button icon={<PaperClipOutlined aria-hidden />} loading={upload.isPending} onClick={() => input.current?.click()}>{attach}</Button>}
        {error !== undefined && <span role="alert" className={styles["error"]}>{error}</span>}
      </div>
      {upload.isError && <ProblemView error={upload.error} />}
    </>
  );
}
