import { useQuery } from "@tanstack/react-query";
import { fetchCatalogue } from "@/lib/api/catalogue";
import { keys } from "@/lib/api/keys";

export const useCatalogue = () => useQuery({ queryKey: keys.catalogue, queryFn: ({ signal }) => fetchCatalogue(signal), staleTime: 60_000 });
