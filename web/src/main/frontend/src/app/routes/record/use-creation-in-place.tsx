import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { StartCreation } from "@/field-kinds/field-kind";
import { useCatalogue } from "@/features/catalogue/use-catalogue";
import { CreationDrawer } from "@/features/forms/components/creation-drawer";

interface Wanted {
  form: string;
  onCreated: Parameters<StartCreation>[0];
}

/** Lets references be created in a drawer: forms without a process that the person may create. */
export function useCreationInPlace(): { creationOf: (form: string) => StartCreation | undefined; drawer: ReactNode } {
  const { data: catalogue } = useCatalogue();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const creatable = useMemo(() => new Set((catalogue?.masterData ?? []).filter((entry) => entry.mayCreate).map((entry) => entry.form)), [catalogue]);
  const creationOf = useCallback(
    (form: string): StartCreation | undefined => (creatable.has(form) ? (onCreated) => { setWanted({ form, onCreated }); } : undefined),
    [creatable],
  );
  const drawer = wanted === null ? null : (
    <CreationDrawer
      form={wanted.form}
      onClose={() => { setWanted(null); }}
      onCreated={(record) => {
        wanted.onCreated({ id: record.id, title: record.title, number: record.number });
        setWanted(null);
      }}
    />
  );
  return { creationOf, drawer };
}
