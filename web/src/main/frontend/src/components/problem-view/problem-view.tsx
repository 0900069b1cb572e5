import { Alert, Button } from "antd";
import { isProblem } from "@/lib/http/problem";
import { useCommonTexts } from "@/lib/i18n/use-texts";

interface ProblemViewProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
  className?: string | undefined;
}

/** What went wrong, in the server's words, with everything it says about places and suggestions. */
export function ProblemView({ error, onRetry, className }: ProblemViewProps) {
  const t = useCommonTexts();
  const problem = isProblem(error) ? error.problem : undefined;
  const main = error instanceof Error ? error.message : String(error);
  const details = problem?.problems.map((entry) => entry.detail).filter((text) => text !== "" && text !== main) ?? [];
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      {...(className === undefined ? {} : { className })}
      title={main === "" ? t("problem.heading") : main}
      description={
        details.length > 0 || problem?.incident !== undefined ? (
          <>
            {details.length > 0 && <ul>{details.map((text) => <li key={text}>{text}</li>)}</ul>}
            {problem?.incident !== undefined && <code>{t("problem.incident", { id: problem.incident })}</code>}
          </>
        ) : undefined
      }
      action={onRetry === undefined ? undefined : <Button size="small" onClick={onRetry}>{t("problem.retry")}</Button>}
    />
  );
}
