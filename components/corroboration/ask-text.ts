import { askServer } from '#components/sending/ask-server.ts';
import { capturedTextSchema, type CapturedText } from '#lib/domain/shapes/captured-text.ts';
import { paths } from '#lib/web/paths.ts';

/** Asks for one captured text. Throws when there is no answer. */
export async function askText(
  evidenceId: string,
  captureId: string,
  signal: AbortSignal,
): Promise<CapturedText> {
  const response = await askServer(paths.api.capturedText(evidenceId, captureId), { signal });
  if (!response.ok) throw new Error(`The captured text was asked for and the answer was ${response.status}.`);
  return capturedTextSchema.parse(await response.json());
}
