/** The command was not given as it must be; ends the program with status 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

export const USAGE = `shanhuo-provenance — EPCIS, Digital Link and transparency log by public standards

  shanhuo-provenance validate FILE             an EPCIS 2.0 document, event, query result or query
  shanhuo-provenance hash FILE [--prehash]     CBV 2.0 event hashes
  shanhuo-provenance link URI                  a GS1 Digital Link
  shanhuo-provenance checkdigit KIND VALUE     GTIN-13, GLN, SSCC, RCN-13, …
  shanhuo-provenance jcs FILE                  canonical JSON (RFC 8785)
  shanhuo-provenance verify inclusion FILE     a Merkle inclusion proof
  shanhuo-provenance verify consistency FILE   a Merkle consistency proof
  shanhuo-provenance vc verify FILE            a verifiable credential (eddsa-jcs-2022)

Options: --json prints one JSON object; --now TIME judges as if it were then; --status FILE (repeatable) gives
vc verify a status list credential. FILE may be - for standard input.
Exit status: 0 valid, 1 invalid, 2 misuse.
`;
