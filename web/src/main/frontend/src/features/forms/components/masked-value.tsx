import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { ProblemView } from "@/components/problem-view/problem-view";
import type { Field } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { revealValue } from "@/lib/api/records";
import { useFormTexts } from "../texts";
import styles from "./form-fields.module.css";

/** Shows what a field masks when asked; that somebody looked is kept in the time line. */
export function MaskedValue({ field, record }: { field: Field; record: string }) {
  const t = useFormTexts();
  const client = useQueryClient();
  const reveal = useMutation({
    mutationFn: () => revealValue(record, field.key),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.recordPart(record, "timeline") }),
  });
  if (reveal.isError) return <ProblemView error={reveal.error} />;
  return reveal.isSuccess ? (
    <div role="status" className={styles["revealed"]}><strong>{reveal.data.value}</strong> <span className={styles["help"]}>{t("mask.logged")}</span></div>
  ) : (
    <Button type="link" size="small" className={styles["reveal"]} loading={reveal.isPending} onClick={() => { reveal.mutate(); }}>{t("mask.reveal", { field: field.title })}</Button>
  );
}
