/** Yuan per jin as typed into even fen per kilogram (1 jin = 500 g); null when it is no price. */
export function fenPerKgOf(yuanPerJin: number | null | undefined): number | null {
  if (yuanPerJin === null || yuanPerJin === undefined || !Number.isFinite(yuanPerJin)) return null;
  const fenPerJin = Math.round(yuanPerJin * 100);
  return fenPerJin > 0 ? fenPerJin * 2 : null;
}

export const yuanPerJinOf = (fenPerKg: number): number => fenPerKg / 200;
