import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { LabelledField } from "@/components/labelled-field/labelled-field";
import { fetchHandbook } from "@/lib/api/handbook";
import { keys } from "@/lib/api/keys";
import { useApprovalTexts } from "./texts";

/** The live processes, as the handbook lists them. */
export const useProcesses = () => useQuery({ queryKey: keys.handbook, queryFn: ({ signal }) => fetchHandbook(signal), staleTime: 60_000 });

/** What somebody stands in for; nothing chosen is everything. */
export function ProcessesChoice({ value, onChange }: { value: string[]; onChange: (processes: string[]) => void }) {
  const t = useApprovalTexts();
  const processes = useProcesses().data?.processes ?? [];
  return (
    <LabelledField label={t("agency.processes")} help={t("agency.processesHelp")}>
      {(control) => (
        <Select
          {...control} mode="multiple" allowClear value={value} onChange={onChange} optionFilterProp="label" placeholder={t("agency.allProcesses")}
          options={processes.map((process) => ({ value: process.key, label: `${process.key} ${process.title}` }))}
        />
      )}
    </LabelledField>
  );
}
