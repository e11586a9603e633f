/** Grade and pack in one line; a pack that is named after its grade already isn't told twice. */
export function packWords(grade: string, pack: string): string {
  return pack.toLowerCase().startsWith(grade.toLowerCase()) ? pack : `${grade} · ${pack}`;
}
