import { useQuery } from "@tanstack/react-query";
import { hasStatus } from "@/lib/http/problem";
import { keys } from "./keys";
import { fetchSession, type Session } from "./session";

/** `null` when nobody is logged in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: keys.session,
    queryFn: async ({ signal }) => {
      try {
        return await fetchSession(signal);
      } catch (error) {
        if (hasStatus(error, 401)) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}
