import { useQuery } from "@tanstack/react-query";
import { keys } from "@/lib/api/keys";
import { fetchTasks } from "@/lib/api/tasks";

export const useTasks = (state: "open" | "done") =>
  useQuery({ queryKey: keys.tasks(state), queryFn: ({ signal }) => fetchTasks(state, undefined, signal) });
