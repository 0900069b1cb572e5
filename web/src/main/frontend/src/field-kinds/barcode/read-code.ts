const longestSide = 1600;

/**
 * What the bar code or QR code on a picture says; undefined when none is found. A picture works
 * where a live camera does not: without HTTPS, and with every phone.
 */
export async function readCode(picture: Blob): Promise<string | undefined> {
  const image = await createImageBitmap(picture);
  return readImage(image, image.width, image.height);
}

/** The same for what a camera sees at this moment. */
export const readFrame = (video: HTMLVideoElement): Promise<string | undefined> =>
  video.videoWidth === 0 ? Promise.resolve(undefined) : readImage(video, video.videoWidth, video.videoHeight);

async function readImage(image: CanvasImageSource, width: number, height: number): Promise<string | undefined> {
  const { BinaryBitmap, DecodeHintType, HTMLCanvasElementLuminanceSource, HybridBinarizer, MultiFormatReader } = await import("@zxing/library");
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const bitmap = new BinaryBitmap(new HybridBinarizer(new HTMLCanvasElementLuminanceSource(canvas)));
  try {
    return new MultiFormatReader().decode(bitmap, new Map([[DecodeHintType.TRY_HARDER, true]])).getText();
  } catch {
    return undefined;
  }
}
