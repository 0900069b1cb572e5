import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { keys } from "@/lib/api/keys";
import { hasStatus, isProblem } from "@/lib/http/problem";

/** Refusals are final; only a lost connection or a busy server is worth another try. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 502);

export function createQueryClient(): QueryClient {
  // Whoever is refused while logging in has no session that could end.
  const ended = (error: unknown) => {
    if (hasStatus(error, 401) && client.getQueryData(keys.session) != null) client.setQueryData(keys.session, null);
  };
  const client: QueryClient = new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
    queryCache: new QueryCache({ onError: (error, query) => { if (query.queryKey[0] !== keys.session[0]) ended(error); } }),
    mutationCache: new MutationCache({ onError: ended }),
  });
  for (const key of keys.shared) client.setQueryDefaults(key, { staleTime: 0 });
  return client;
}
