import { useEffect, useState } from "react";

/** An address for a rendered PDF, for as long as it is shown. */
export function usePdfUrl(pdf: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (pdf === undefined) return undefined;
    const made = URL.createObjectURL(pdf.type === "application/pdf" ? pdf : new Blob([pdf], { type: "application/pdf" }));
    // The address is a resource of the browser, which this effect makes and releases.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setUrl(made);
    return () => { URL.revokeObjectURL(made); };
  }, [pdf]);
  return pdf === undefined ? undefined : url;
}
