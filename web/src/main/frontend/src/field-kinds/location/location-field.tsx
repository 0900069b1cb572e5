import { AimOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { PlainValue } from "../plain-value";
import type { DisplayProps, EditorProps } from "../field-kind";
import { useFieldTexts } from "../texts";
import { placeOf, writtenPlace, type Place } from "./place";
import styles from "./location.module.css";

const digits = 6;

export function LocationField({ field, value, onChange, control, label, labelId }: EditorProps) {
  const t = useFieldTexts();
  const [state, setState] = useState<"idle" | "asking" | "refused">("idle");
  const place = placeOf(value);
  const title = label ?? field.title;
  const change = (part: Partial<Place>) => { onChange(writtenPlace({ ...place, ...part })); };
  const locate = () => {
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => { setState("idle"); change({ latitude: coords.latitude.toFixed(digits), longitude: coords.longitude.toFixed(digits) }); },
      () => { setState("refused"); },
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <div role="group" aria-label={label} aria-labelledby={labelId} className={styles["place"]}>
      <Input
        {...control}
        className={styles["address"] ?? ""}
        aria-label={t("location.address", { title })}
        placeholder={t("location.addressHint")}
        maxLength={200}
        value={place.address}
        onChange={(event) => { change({ address: event.target.value }); }}
      />
      <Input aria-label={t("location.latitude", { title })} placeholder={t("location.latitudeHint")} inputMode="decimal" value={place.latitude} onChange={(event) => { change({ latitude: event.target.value.trim() }); }} />
      <Input aria-label={t("location.longitude", { title })} placeholder={t("location.longitudeHint")} inputMode="decimal" value={place.longitude} onChange={(event) => { change({ longitude: event.target.value.trim() }); }} />
      {"geolocation" in navigator && <Button icon={<AimOutlined aria-hidden />} loading={state === "asking"} onClick={locate}>{t("location.here")}</Button>}
      {state === "refused" && <div role="alert" className={styles["refused"]}>{t("location.refused")}</div>}
    </div>
  );
}

export function LocationDisplay({ value }: DisplayProps) {
  const { latitude, longitude, address } = placeOf(value);
  if (latitude === "" || longitude === "") return <PlainValue text={address} />;
  return <span>{address} <a href={`geo:${latitude},${longitude}`}>{latitude}, {longitude}</a></span>;
}
