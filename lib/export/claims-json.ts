import {
  claimsExportId,
  claimsExportSchemaPath,
  type ExportedClaim,
  type ExportHead,
} from './claims-export-schema.ts';

/** An export as one JSON document in pieces, one claim to a line and to a piece. */
export async function* claimsJson(
  head: ExportHead,
  claims: AsyncIterable<ExportedClaim[]>,
): AsyncGenerator<string> {
  const $schema = new URL(claimsExportSchemaPath, head.address).href;
  const opening = JSON.stringify({ $schema, schema: claimsExportId, ...head });
  yield `${opening.slice(0, -1)},"claims":[`;
  let before = '\n';
  for await (const batch of claims) {
    for (const claim of batch) {
      yield before;
      yield JSON.stringify(claim);
      before = ',\n';
    }
  }
  yield '\n]}\n';
}
