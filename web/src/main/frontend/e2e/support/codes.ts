import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as Codes from "@zxing/library";

// The library calls its modules for browsers CommonJS where Node would take them.
const { BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer, QRCodeReader, QRCodeWriter, RGBLuminanceSource } = createRequire(import.meta.url)("@zxing/library") as typeof Codes;

const side = 300;
const dark = 0x20;
const headerBytes = 54;

/** A photograph, as good as any, of a QR code: a grey bitmap. */
export function pictureOfCode(text: string): Buffer {
  const code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side, new Map());
  const pixels = Buffer.alloc(side * side * 3, 0xff);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      // Bitmaps begin with the lowest line.
      if (code.get(x, y)) pixels.fill(dark, ((side - 1 - y) * side + x) * 3, ((side - 1 - y) * side + x) * 3 + 3);
    }
  }
  const header = Buffer.alloc(headerBytes);
  header.write("BM", 0, "latin1");
  header.writeUInt32LE(headerBytes + pixels.length, 2);
  header.writeUInt32LE(headerBytes, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(side, 18);
  header.writeInt32LE(side, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  header.writeUInt32LE(pixels.length, 34);
  return Buffer.concat([header, pixels]);
}

const width = 640;
const height = 480;

/** A film of the same code on white paper, as Chromium takes it for what its camera sees (YUV4MPEG2). */
export function filmOfCode(text: string): Buffer {
  const code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side, new Map());
  const frame = Buffer.alloc((width * height * 3) / 2, 0x80);
  frame.fill(0xeb, 0, width * height);
  const left = (width - side) / 2;
  const top = (height - side) / 2;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (code.get(x, y)) frame[(top + y) * width + left + x] = dark;
    }
  }
  const head = Buffer.from("FRAME\n", "latin1");
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420jpeg\n`, "latin1"), head, frame, head, frame]);
}

/**
 * What the code says that a picture shows from edge to edge; throws where there is none. The reader looks for codes by
 * guessing at their size and misses one of a hundred: it takes the picture then for nothing but the code, and looks at
 * it larger and smaller.
 */
export async function codeOn(page: Page, png: Buffer): Promise<string> {
  for (const scale of [1, 2, 1.5, 0.75]) {
    const picture = await pictureOf(page, png, scale);
    const said = read(picture()) ?? read(picture(), new Map([[DecodeHintType.PURE_BARCODE, true]]));
    if (said !== undefined) return said;
  }
  throw new Error("no code on the picture");
}

function read(picture: Codes.BinaryBitmap, hints?: Map<Codes.DecodeHintType, boolean>): string | undefined {
  try {
    return new QRCodeReader().decode(picture, hints).getText();
  } catch {
    return undefined;
  }
}

async function pictureOf(page: Page, png: Buffer, scale: number): Promise<() => Codes.BinaryBitmap> {
  const { grey, width, height } = await page.evaluate(async ([base64, scale]) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const margin = 24;
    const width = Math.round(bitmap.width * scale) + 2 * margin;
    const height = Math.round(bitmap.height * scale) + 2 * margin;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, margin, margin, width - 2 * margin, height - 2 * margin);
    const { data } = context.getImageData(0, 0, width, height);
    return { grey: Array.from({ length: data.length / 4 }, (_, pixel) => data[pixel * 4] ?? 0), width, height };
  }, [png.toString("base64"), scale] as const);
  return () => new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(Uint8ClampedArray.from(grey), width, height)));
}
