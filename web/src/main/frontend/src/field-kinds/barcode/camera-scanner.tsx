import { Alert, Button, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { useFieldTexts } from "../texts";
import styles from "./barcode.module.css";
import { readFrame } from "./read-code";

const pauseBetweenFrames = 150;

interface CameraScannerProps {
  title: string;
  onCode: (text: string) => void;
  /** Rather a picture: the camera is refused, or the code is too far away. */
  onPicture: () => void;
  onClose: () => void;
}

/** Shows what the camera sees until a code is read. */
export function CameraScanner({ title, onCode, onPicture, onClose }: CameraScannerProps) {
  const t = useFieldTexts();
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const found = useRef(onCode);
  useEffect(() => { found.current = onCode; });

  useEffect(() => {
    let open = true;
    let stream: MediaStream | undefined;
    const stop = () => { for (const track of stream?.getTracks() ?? []) track.stop(); };
    const look = async () => {
      while (open && video.current !== null) {
        const text = await readFrame(video.current);
        if (open && text !== undefined) {
          found.current(text);
          return;
        }
        await new Promise((resolve) => { setTimeout(resolve, pauseBetweenFrames); });
      }
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
      if (!open) {
        stop();
        return;
      }
      if (video.current === null) return;
      video.current.srcObject = stream;
      await video.current.play();
      await look();
    };
    begin().catch(() => { if (open) setRefused(true); });
    return () => {
      open = false;
      stop();
    };
  }, []);

  return (
    <Modal open centered title={t("barcode.scan", { title })} onCancel={onClose} footer={<Button onClick={onPicture}>{t("barcode.usePicture")}</Button>}>
      {refused ? <Alert type="warning" showIcon title={t("barcode.noCamera")} /> : <p>{t("barcode.aim")}</p>}
      {!refused && <video ref={video} className={styles["video"]} muted playsInline aria-label={t("barcode.video")} />}
    </Modal>
  );
}

/** Whether there is a camera that a page may ask for: over HTTPS or on this computer. */
export async function hasCamera(): Promise<boolean> {
  if (!("mediaDevices" in navigator)) return false;
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices.some((device) => device.kind === "videoinput");
}
