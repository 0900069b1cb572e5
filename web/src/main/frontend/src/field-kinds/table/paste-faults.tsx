import { Alert } from "antd";
import { useFieldTexts } from "../texts";

export interface PasteFault {
  row: number;
  /** Missing where the whole line found no place. */
  column: string | undefined;
  text: string;
}

const most = 10;

/** Which of the pasted cells were left out, each with its place and what stood in it. */
export function PasteFaults({ faults, onClose }: { faults: PasteFault[]; onClose: () => void }) {
  const t = useFieldTexts();
  return (
    <Alert
      type="warning" closable={{ onClose }} title={t("table.unread", { count: faults.length })}
      description={(
        <ul>
          {faults.slice(0, most).map(({ row, column, text }, index) => (
            <li key={index}>{column === undefined ? t("table.unread.line", { row: row + 1, text }) : t("table.unread.cell", { row: row + 1, column, text })}</li>
          ))}
          {faults.length > most && <li>…</li>}
        </ul>
      )}
    />
  );
}
