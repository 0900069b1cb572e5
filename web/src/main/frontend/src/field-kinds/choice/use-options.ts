import { useQuery } from "@tanstack/react-query";
import { fetchList, type Field, type Option } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";
import { useOptionalFormServices, type EditorProps } from "../field-kind";

/** The choices of a field: its own, or those of the code list it names. */
export function useOptions(field: Pick<Field, "options" | "list">): Option[] {
  const list = useQuery({
    queryKey: keys.list(field.list ?? ""),
    queryFn: ({ signal }) => fetchList(field.list ?? "", signal),
    enabled: field.options === undefined && field.list !== undefined,
    staleTime: 5 * 60_000,
  });
  return field.options ?? list.data?.items ?? [];
}

/** Those of them that can be chosen now, and what is chosen already. */
export function useOffered({ field, path, row }: Pick<EditorProps, "field" | "path" | "row">, chosen: (code: string) => boolean): Option[] {
  const services = useOptionalFormServices();
  return useOptions(field).filter((option) => chosen(option.code) || (option.active && (services === undefined || services.fits(field, option, path, row))));
}
