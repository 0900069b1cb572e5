import { CloseOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Flex } from "antd";
import { ProblemView } from "@/components/problem-view/problem-view";
import { keys } from "@/lib/api/keys";
import { fetchOwnComments, keepOwnComments } from "@/lib/api/tasks";
import { useApprovalTexts } from "./texts";

/** What one often says: to choose, to keep, to remove. */
export function OwnComments({ comment, onSay }: { comment: string; onSay: (words: string) => void }) {
  const t = useApprovalTexts();
  const client = useQueryClient();
  const own = useQuery({ queryKey: keys.ownComments, queryFn: ({ signal }) => fetchOwnComments(signal) });
  const keep = useMutation({ mutationFn: keepOwnComments, onSuccess: (kept) => { client.setQueryData(keys.ownComments, kept); } });
  const mine = own.data ?? [];
  const typed = comment.trim();
  const fresh = typed !== "" && own.data !== undefined && !mine.includes(typed);
  if (mine.length === 0 && !fresh) return null;
  return (
    <>
      <Flex wrap gap="small" role="group" aria-label={t("decision.ownComments")}>
        {mine.map((words) => (
          <Button.Group key={words} size="small">
            <Button size="small" onClick={() => { onSay(words); }}>{words}</Button>
            <Button size="small" icon={<CloseOutlined aria-hidden />} aria-label={t("decision.forget", { words })} onClick={() => { keep.mutate(mine.filter((other) => other !== words)); }} />
          </Button.Group>
        ))}
        {fresh && <Button size="small" type="dashed" loading={keep.isPending} onClick={() => { keep.mutate([...mine, typed]); }}>{t("decision.keepComment")}</Button>}
      </Flex>
      {keep.isError && <ProblemView error={keep.error} />}
    </>
  );
}
