import { QueryCache, QueryClient } from "@tanstack/react-query";
import { keys } from "@/lib/api/keys";
import { hasStatus, isProblem } from "@/lib/http/problem";

/** Refusals are final; only a lost connection or a busy server is worth another try. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 502);

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (hasStatus(error, 401) && query.queryKey[0] !== keys.session[0]) client.setQueryData(keys.session, null);
      },
    }),
  });
  return client;
}
