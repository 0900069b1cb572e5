import { QrcodeOutlined, ScanOutlined } from "@ant-design/icons";
import { Button, Input, Space } from "antd";
import { lazy, Suspense, useRef, useState } from "react";
import { textOf, type DisplayProps, type EditorProps } from "../field-kind";
import { PlainValue } from "../plain-value";
import { useFieldTexts } from "../texts";
import { CameraScanner, hasCamera } from "./camera-scanner";
import { readCode } from "./read-code";
import styles from "./barcode.module.css";

const CodePicture = lazy(() => import("./code-picture"));

export function BarcodeField({ field, value, onChange, control, label, onEnter }: EditorProps) {
  const t = useFieldTexts();
  const picture = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "reading" | "nothing">("idle");
  const [looking, setLooking] = useState(false);
  const choosePicture = () => { picture.current?.click(); };
  const begin = async () => {
    setState("idle");
    if (await hasCamera()) setLooking(true);
    else choosePicture();
  };
  const scan = async (file: File | undefined) => {
    if (file === undefined) return;
    setState("reading");
    const text = await readCode(file).catch(() => undefined);
    setState(text === undefined ? "nothing" : "idle");
    if (text !== undefined) onChange(text);
  };
  return (
    <>
      <Space.Compact block>
        <Input
          {...control}
          aria-label={label}
          className={styles["code"] ?? ""}
          value={textOf(value)}
          placeholder={field.placeholder}
          maxLength={field.maxLength ?? 100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => { onChange(event.target.value); }}
          onPressEnter={(event) => { event.preventDefault(); onEnter?.(); }}
        />
        <Button className={styles["scan"] ?? ""} icon={<ScanOutlined aria-hidden />} loading={state === "reading"} aria-label={t("barcode.scan", { title: label ?? field.title })} onClick={() => void begin()} />
      </Space.Compact>
      {looking && (
        <CameraScanner
          title={label ?? field.title} onClose={() => { setLooking(false); }} onCode={(text) => { setLooking(false); onChange(text); }}
          onPicture={() => { setLooking(false); choosePicture(); }}
        />
      )}
      <input
        ref={picture} type="file" accept="image/*" capture="environment" hidden aria-label={t("barcode.picture", { title: label ?? field.title })}
        onChange={(event) => { void scan(event.target.files?.[0]); event.target.value = ""; }}
      />
      {state === "nothing" && <div role="alert" className={styles["nothing"]}>{t("barcode.nothing")}</div>}
    </>
  );
}

export function BarcodeDisplay({ field, value }: DisplayProps) {
  const t = useFieldTexts();
  const [drawn, setDrawn] = useState(false);
  const text = textOf(value);
  if (text === "") return <PlainValue text="" />;
  return (
    <span className={styles["shown"]}>
      <span className={styles["code"]}>{text}</span>
      {!field.mask && <Button type="text" size="small" icon={<QrcodeOutlined aria-hidden />} aria-label={t("barcode.show", { title: field.title })} onClick={() => { setDrawn(true); }} />}
      {drawn && <Suspense><CodePicture title={field.title} text={text} onClose={() => { setDrawn(false); }} /></Suspense>}
    </span>
  );
}
