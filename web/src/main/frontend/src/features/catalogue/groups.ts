import type { Catalogue, CatalogueProcess } from "@/lib/api/catalogue";

export interface CatalogueGroup {
  key: string;
  title: string;
  processes: CatalogueProcess[];
}

type FormEntry = Catalogue["masterData"][number];

const withoutProcess = ({ title, form, purpose, mayCreate }: FormEntry): CatalogueProcess => ({ key: "", title, form, purpose, numberPrefix: undefined, mayCreate });

/** Processes by family; forms without one in the family that they name, or else among the master data or the organization. */
export function groupsOf(catalogue: Catalogue | undefined, titles: { masterData: string; organization: string }): CatalogueGroup[] {
  const groups = new Map<string, CatalogueGroup>((catalogue?.families ?? []).map((family) => [family.key, { ...family, processes: [...family.processes] }]));
  const place = (entry: FormEntry): { key: string; title: string } =>
    entry.family ?? (entry.organization ? { key: "organization", title: titles.organization } : { key: "master-data", title: titles.masterData });
  const forms = [...(catalogue?.masterData ?? [])].sort((a, b) => Number(a.organization) - Number(b.organization));
  for (const entry of forms) {
    const { key, title } = place(entry);
    const group = groups.get(key) ?? { key, title, processes: [] };
    group.processes.push(withoutProcess(entry));
    groups.set(key, group);
  }
  return [...groups.values()];
}
