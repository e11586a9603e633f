/** Grade and pack as one reads them; a pack that has its grade in its name is not told the grade twice. */
export function packWords(grade: string | null, pack: string | null): string {
  if (pack === null) return grade ?? '';
  return grade === null || pack.includes(grade) ? pack : `${grade} · ${pack}`;
}
