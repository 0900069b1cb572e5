import { Modal, QRCode } from "antd";
import { useFieldTexts } from "../texts";
import styles from "./barcode.module.css";

interface CodePictureProps {
  title: string;
  text: string;
  onClose: () => void;
}

/** A code, large enough that a hand scanner or a phone reads it from the screen (ISO/IEC 18004). */
export default function CodePicture({ title, text, onClose }: CodePictureProps) {
  const t = useFieldTexts();
  return (
    <Modal open centered title={title} onCancel={onClose} footer={null} width={320}>
      <figure className={styles["picture"]}>
        <div role="img" aria-label={t("barcode.drawn", { text })}><QRCode value={text} size={220} type="svg" color="#000" bgColor="#fff" bordered={false} /></div>
        <figcaption className={styles["code"]}>{text}</figcaption>
      </figure>
    </Modal>
  );
}
