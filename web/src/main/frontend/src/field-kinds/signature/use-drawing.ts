import { useRef, useState, type PointerEvent } from "react";

const ink = "#10233f";

/** Strokes of a pointer on a canvas, in dark ink on nothing, whatever the colours of the screen. */
export function useDrawing() {
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const [empty, setEmpty] = useState(true);

  /** Before the first stroke: a dialog that opens over another one has no size when it comes. */
  const fit = (): CanvasRenderingContext2D | null => {
    const element = canvas.current;
    const pen = element?.getContext("2d") ?? null;
    if (element === null || pen === null || !empty) return pen;
    const ratio = Math.max(2, window.devicePixelRatio);
    element.width = Math.round(element.clientWidth * ratio);
    element.height = Math.round(element.clientHeight * ratio);
    pen.scale(ratio, ratio);
    pen.lineWidth = 2.4;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.strokeStyle = ink;
    pen.fillStyle = ink;
    return pen;
  };

  const at = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const start = (event: PointerEvent) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    fit();
    last.current = at(event);
  };
  const move = (event: PointerEvent) => {
    const pen = canvas.current?.getContext("2d");
    if (last.current === null || pen === null || pen === undefined) return;
    const next = at(event);
    pen.beginPath();
    pen.moveTo(last.current.x, last.current.y);
    pen.lineTo(next.x, next.y);
    pen.stroke();
    last.current = next;
    setEmpty(false);
  };
  const end = () => { last.current = null; };

  const clear = () => {
    const element = canvas.current;
    element?.getContext("2d")?.clearRect(0, 0, element.width, element.height);
    setEmpty(true);
  };

  /** For people who cannot draw: the name as the signature. */
  const write = (name: string) => {
    const element = canvas.current;
    const pen = fit();
    if (element === null || pen === null || name === "") return;
    clear();
    const height = element.clientHeight;
    const size = Math.min(height * 0.5, (element.clientWidth * 0.9) / Math.max(2, name.length));
    pen.font = `italic ${String(size)}px "KaiTi", "STKaiti", "Kaiti SC", cursive, serif`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(name, element.clientWidth / 2, height / 2);
    setEmpty(false);
  };

  const png = (): Promise<Blob | null> =>
    new Promise((resolve) => {
      if (canvas.current === null) resolve(null);
      else canvas.current.toBlob(resolve, "image/png");
    });

  return { canvas, empty, clear, write, png, pointer: { onPointerDown: start, onPointerMove: move, onPointerUp: end, onPointerCancel: end } };
}
