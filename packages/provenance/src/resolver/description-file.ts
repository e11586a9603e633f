/** What a resolver says of itself at /.well-known/gs1resolver. */
export interface ResolverDescription {
  readonly name: string;
  readonly root: string;
  /** Primary keys it answers for; `all` when any. */
  readonly keys?: readonly string[];
  readonly contact?: string;
}

/** The resolver description file. It claims no decompression, because compressed links are answered with 400. */
export const resolverDescription = (about: ResolverDescription): Record<string, unknown> => ({
  name: about.name,
  resolverRoot: about.root,
  supportedPrimaryKeys: about.keys ?? ['all'],
  linkTypeDefaultCanBeLinkset: false,
  supportsSemanticInterpretation: false,
  validatesCheckDigits: true,
  ...(about.contact === undefined ? {} : { contact: { fn: about.contact } }),
});
