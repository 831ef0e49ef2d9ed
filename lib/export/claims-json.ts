import {
  claimsExportId,
  claimsExportSchemaPath,
  type ExportedClaim,
  type ExportHead,
} from './claims-export-schema.ts';

/** An export as one JSON document in pieces, one claim to a line. */
export async function* claimsJson(
  head: ExportHead,
  claims: AsyncIterable<ExportedClaim[]>,
): AsyncGenerator<string> {
  const $schema = new URL(claimsExportSchemaPath, head.address).href;
  const opening = JSON.stringify({ $schema, schema: claimsExportId, ...head });
  yield `${opening.slice(0, -1)},"claims":[`;
  let before = '\n';
  for await (const batch of claims) {
    const lines = batch.map((claim) => JSON.stringify(claim));
    if (lines.length === 0) continue;
    yield before + lines.join(',\n');
    before = ',\n';
  }
  yield '\n]}\n';
}
