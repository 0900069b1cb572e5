import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type * as Codes from "@zxing/library";
import type * as QrReader from "jsqr";

// The library calls its modules for browsers CommonJS where Node would take them.
const require = createRequire(import.meta.url);
const { BarcodeFormat, QRCodeWriter } = require("@zxing/library") as typeof Codes;
const { default: readCode } = require("jsqr") as typeof QrReader;

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
 * What the code says that a picture shows from edge to edge; empty where there is none. By a reader of its own: that of
 * ZXing for browsers fails with one of two hundred codes, whatever their size.
 */
export async function codeOn(page: Page, png: Buffer): Promise<string> {
  const { colours, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const margin = 24;
    const width = bitmap.width + 2 * margin;
    const height = bitmap.height + 2 * margin;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, margin, margin);
    return { colours: Array.from(context.getImageData(0, 0, width, height).data), width, height };
  }, png.toString("base64"));
  return readCode(Uint8ClampedArray.from(colours), width, height)?.data ?? "";
}
