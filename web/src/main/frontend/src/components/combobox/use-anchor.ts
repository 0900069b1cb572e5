import { useLayoutEffect, useState, type CSSProperties, type RefObject } from "react";

const gap = 4;
const wanted = 300;

/** Where a pop-up list goes: under its field, or above it when there is more room. */
export function useAnchor(field: RefObject<HTMLElement | null>, open: boolean): CSSProperties | undefined {
  const [place, setPlace] = useState<CSSProperties>();
  useLayoutEffect(() => {
    if (!open) return undefined;
    const update = () => {
      const box = field.current?.getBoundingClientRect();
      if (box === undefined) return;
      const below = window.innerHeight - box.bottom - 2 * gap;
      const above = box.top - 2 * gap;
      const up = below < 180 && above > below;
      const width = Math.min(Math.max(box.width, 280), window.innerWidth - 2 * gap);
      setPlace({
        left: Math.max(gap, Math.min(box.left, window.innerWidth - width - gap)),
        minWidth: width,
        maxWidth: window.innerWidth - 2 * gap,
        maxHeight: Math.min(wanted, up ? above : below),
        ...(up ? { bottom: window.innerHeight - box.top + gap } : { top: box.bottom + gap }),
      });
    };
    update();
    window.addEventListener("scroll", update, true);
    window.addEventListener("resize", update);
    return () => {
      window.removeEventListener("scroll", update, true);
      window.removeEventListener("resize", update);
    };
  }, [field, open]);
  return place;
}
