import { useQuery } from "@tanstack/react-query";
import { fetchForm } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";

export const useForm = (form: string | undefined) =>
  useQuery({ queryKey: keys.form(form ?? ""), queryFn: ({ signal }) => fetchForm(form ?? "", signal), enabled: form !== undefined, staleTime: 30_000 });
