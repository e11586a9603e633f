const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Grade and pack, each for a line of its own where room is short; a pack named after its grade isn't told twice. */
export function packParts(grade: string, pack: string): string[] {
  return pack.toLowerCase().startsWith(grade.toLowerCase()) ? [capital(pack)] : [capital(grade), pack];
}
