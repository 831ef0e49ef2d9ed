// The package has no types of its own; this much of it is used.
declare module 'jsonld' {
  interface Loaded {
    documentUrl: string;
    document: object;
  }
  const jsonld: {
    expand(
      document: unknown,
      options: { safe: boolean; documentLoader: (url: string) => Promise<Loaded> },
    ): Promise<object[]>;
  };
  export default jsonld;
}
