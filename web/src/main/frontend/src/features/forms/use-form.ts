import { useQuery } from "@tanstack/react-query";
import { fetchForm } from "@/lib/api/forms";
import { keys } from "@/lib/api/keys";

export const useForm = (form: string | undefined, release?: string) =>
  useQuery({ queryKey: keys.form(form ?? "", release), queryFn: ({ signal }) => fetchForm(form ?? "", release, signal), enabled: form !== undefined, staleTime: 30_000 });
