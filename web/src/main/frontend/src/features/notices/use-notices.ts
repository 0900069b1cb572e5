import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { keys } from "@/lib/api/keys";
import { fetchNotices, readAllNotices, readNotice, type Notices } from "@/lib/api/notices";

/** What the person was told and has not read. */
export const useNotices = () =>
  useQuery({ queryKey: keys.notices, queryFn: ({ signal }) => fetchNotices(signal), refetchInterval: 60_000 });

/** Takes notices away at once; should the server refuse, they are back when it is asked anew. */
function useReading(send: (ids: string[]) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: async (ids) => {
      await client.cancelQueries({ queryKey: keys.notices });
      client.setQueryData<Notices>(keys.notices, (before) => before && {
        items: before.items.filter((notice) => !ids.includes(notice.id)),
        count: before.count - ids.length,
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.notices }),
  });
}

export const useReadNotices = () => useReading((ids) => Promise.all(ids.map(readNotice)));

export const useReadAllNotices = () => useReading(readAllNotices);

/** Whoever looks at a record has read what was told about it. */
export function useReadingOf(record: string): void {
  const { data } = useNotices();
  const { mutate } = useReadNotices();
  const told = (data?.items ?? []).filter((notice) => notice.record.id === record).map((notice) => notice.id).join(" ");
  useEffect(() => {
    if (told !== "") mutate(told.split(" "));
  }, [told, mutate]);
}
