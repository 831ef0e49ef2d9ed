import { textPrint, type TextPrint } from './text-print.ts';

/** A print as bytes to store: 4 a shingle, least significant first, on every machine. */
export function printBytes(print: TextPrint): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(print.length * 4);
  const view = new DataView(bytes.buffer);
  print.forEach((shingle, at) => view.setUint32(at * 4, shingle, true));
  return bytes;
}

/** The print that `printBytes` stored. */
export function printOf(bytes: Uint8Array): TextPrint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getUint32(at * 4, true));
}

/** What a text's print is stored as; nothing where no part of it is a story's. */
export function storedPrint(text: string): Uint8Array<ArrayBuffer> {
  const print = textPrint(text);
  return print ? printBytes(print) : new Uint8Array();
}
