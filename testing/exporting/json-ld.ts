import jsonld from 'jsonld';
import schemaOrg from './contexts/schema-org.json' with { type: 'json' };
import webAnnotation from './contexts/web-annotation.json' with { type: 'json' };

// What these say of the terms we use is copied from the published contexts: nothing is fetched.
const contexts = new Map<string, typeof schemaOrg | typeof webAnnotation>([
  ['https://schema.org', schemaOrg],
  ['http://www.w3.org/ns/anno.jsonld', webAnnotation],
]);

/** A document as a JSON-LD processor understands it. Refuses one with a term that nothing explains. */
export async function expanded(document: object): Promise<string> {
  const nodes = await jsonld.expand(JSON.parse(JSON.stringify(document)), {
    safe: true,
    documentLoader: (url: string) => {
      const context = contexts.get(url);
      if (!context) return Promise.reject(new Error(`No copy of ${url} is here.`));
      return Promise.resolve({ documentUrl: url, document: context });
    },
  });
  return JSON.stringify(nodes);
}
