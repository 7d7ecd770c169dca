// The board's camera: looks at phones that are held up, several at once, and hands on what is written in their codes. Each
// text is handed on once; a picture is looked at here, and none is kept or sent.

import { imported, version, versioned } from "../../../../src/element/version.js";

/** @typedef {{ default(source: { module_or_path: Response | Promise<Response> }): Promise<unknown>, readCodes(width: number, height: number, pixels: Uint8Array): string[] }} Reader */
/** @typedef {{ detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> }} Detector */

const PAUSE = 120; // between two pictures, in milliseconds: a phone moves slower
const LARGEST = 1280; // pixels across: what a room's last row needs, and quick to look at

export class Camera {
  #running = true;
  /** @type {MediaStream | undefined} */
  #stream;
  #seen = new Set();
  #video = Object.assign(document.createElement("video"), { muted: true, playsInline: true });
  #canvas = document.createElement("canvas");
  #found;

  /** @param {(texts: string[]) => void} found what no picture before has shown */
  constructor(found) {
    this.#found = found;
  }

  /** Starts looking; the picture shows in `place`. Rejects with what a browser says where there is no camera, or none is allowed.
      @param {Element} place */
  async start(place) {
    if (!navigator.mediaDevices) throw new DOMException("no camera here", "NotFoundError");
    const wanted = { video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } } };
    const [stream, look] = await Promise.all([navigator.mediaDevices.getUserMedia(wanted), this.#reader()]).catch(async (error) => {
      this.#running = false;
      throw error;
    });
    this.#stream = stream;
    if (!this.#running) return this.stop();
    this.#video.srcObject = stream;
    place.append(this.#video);
    await this.#video.play();
    this.#look(look);
  }

  stop() {
    this.#running = false;
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#video.remove();
  }

  // The browser's own reader where it has one; else a small one, which is loaded now.
  async #reader() {
    const { BarcodeDetector } = /** @type {{ BarcodeDetector?: { new (wanted: object): Detector, getSupportedFormats(): Promise<string[]> } }} */ (globalThis);
    const formats = await BarcodeDetector?.getSupportedFormats().catch(() => /** @type {string[]} */ ([]));
    if (BarcodeDetector && formats?.includes("qr_code")) {
      const own = new BarcodeDetector({ formats: ["qr_code"] });
      return async () => (await own.detect(this.#video)).map(({ rawValue }) => rawValue);
    }
    const reader = /** @type {Reader} */ (/** @type {unknown} */ (await (version ? imported("./boundary-check-scan.js") : import("./boundary-check-scan.js"))));
    await reader.default({ module_or_path: fetch(versioned(new URL("./boundary-check-scan.wasm", import.meta.url))) });
    return async () => {
      const { videoWidth, videoHeight } = this.#video;
      const scale = Math.min(1, LARGEST / Math.max(videoWidth, videoHeight, 1));
      const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
      if (!width || !height) return [];
      Object.assign(this.#canvas, { width, height });
      const context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext("2d", { willReadFrequently: true }));
      context.drawImage(this.#video, 0, 0, width, height);
      return reader.readCodes(width, height, new Uint8Array(context.getImageData(0, 0, width, height).data.buffer));
    };
  }

  /** @param {() => Promise<string[]>} read */
  async #look(read) {
    while (this.#running) {
      const texts = await read().catch(() => /** @type {string[]} */ ([]));
      const fresh = texts.filter((text) => !this.#seen.has(text));
      fresh.forEach((text) => this.#seen.add(text));
      if (fresh.length && this.#running) this.#found(fresh);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
