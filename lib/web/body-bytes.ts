/** What came of reading a body: its bytes, or why they are not all here. */
export type Body = { ok: true; bytes: Uint8Array } | { ok: false; why: 'too-large' | 'incomplete' };

/**
 * The body of a request when it is smaller than `limitBytes`. One that announces more is not read at all,
 * and one that announces nothing is read no further than the limit, so that none can fill the memory.
 */
export async function bodyBytes(request: Request, limitBytes: number): Promise<Body> {
  const header = request.headers.get('content-length');
  const announced = header === null ? null : Number(header);
  if (announced !== null && announced >= limitBytes) return { ok: false, why: 'too-large' };
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length >= limitBytes) return { ok: false, why: 'too-large' };
    chunks.push(chunk);
  }
  if (announced !== null && length !== announced) return { ok: false, why: 'incomplete' };
  return { ok: true, bytes: Buffer.concat(chunks, length) };
}
