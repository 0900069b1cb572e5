import { useQuery } from "@tanstack/react-query";
import { fetchList, type Field, type Option } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";

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
