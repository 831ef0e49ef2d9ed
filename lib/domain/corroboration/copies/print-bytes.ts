import { storyPrint, type StoryPrint } from './story-print.ts';

/**
 * A print as bytes to store: 4 a shingle, least significant first, on every machine; behind those of the text those of its
 * rare words, and one byte that says how many these are.
 */
export function printBytes({ shingles, rare }: StoryPrint): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((shingles.length + rare.length) * 4 + 1);
  const view = new DataView(bytes.buffer);
  shingles.forEach((shingle, at) => view.setUint32(at * 4, shingle, true));
  rare.forEach((shingle, at) => view.setUint32((shingles.length + at) * 4, shingle, true));
  view.setUint8(bytes.length - 1, rare.length);
  return bytes;
}

/** The print that `printBytes` stored. One from before rare words were looked at has none, and no byte that says so. */
export function printOf(bytes: Uint8Array): StoryPrint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const all = Uint32Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, at) =>
    view.getUint32(at * 4, true),
  );
  const rare = bytes.byteLength % 4 === 0 ? 0 : view.getUint8(bytes.byteLength - 1);
  return { shingles: all.subarray(0, all.length - rare), rare: all.subarray(all.length - rare) };
}

/** What a text's print is stored as; nothing where no part of it is a story's. */
export function storedPrint(text: string): Uint8Array<ArrayBuffer> {
  const print = storyPrint(text);
  return print ? printBytes(print) : new Uint8Array();
}
