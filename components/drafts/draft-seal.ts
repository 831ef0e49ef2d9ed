import { cmac } from '@noble/ciphers/aes.js';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import {
  bytesToHex,
  bytesToUtf8,
  concatBytes,
  hexToBytes,
  randomBytes,
  utf8ToBytes,
} from '@noble/ciphers/utils.js';
import type { DraftSecret } from '#lib/domain/access/draft-secret.ts';

const nonceBytes = 24;
const piece = 8192;

/** The secret of one person, ready for use. */
export interface DraftSeal {
  personId: string;
  names: Uint8Array;
  texts: Uint8Array;
}

export function draftSeal({ personId, names, texts }: DraftSecret): DraftSeal {
  return { personId, names: hexToBytes(names), texts: hexToBytes(texts) };
}

/** The name something is kept by: always the same for one place, and telling nobody else which that is, or whose. */
export function sealedName(seal: DraftSeal, place: string): string {
  return bytesToHex(cmac(utf8ToBytes(place), seal.names));
}

// A character for each byte: half of what base64 takes of the room a browser gives.
function packed(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return text;
}

function unpacked(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function boundTo(seal: DraftSeal, name: string): Uint8Array {
  return utf8ToBytes(`${seal.personId} ${name}`);
}

/** The text, so that only this person opens it again, and only under this name. */
export function sealText(seal: DraftSeal, name: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = xchacha20poly1305(seal.texts, nonce, boundTo(seal, name));
  return packed(concatBytes(nonce, cipher.encrypt(utf8ToBytes(text))));
}

/** The text that was sealed; `null` when it was by somebody else, under another name, or was changed. */
export function openText(seal: DraftSeal, name: string, sealed: string): string | null {
  try {
    const bytes = unpacked(sealed);
    const cipher = xchacha20poly1305(seal.texts, bytes.subarray(0, nonceBytes), boundTo(seal, name));
    return bytesToUtf8(cipher.decrypt(bytes.subarray(nonceBytes)));
  } catch {
    return null;
  }
}
