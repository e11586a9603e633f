/** Mass balance of a packing run, in grams: what goes in, what the boxes hold, what is lost. */
export interface Balance {
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly wasteGrams: number;
  /** false when the boxes would hold more than goes in, or nothing is packed at all. */
  readonly isPossible: boolean;
}

export function balanceOf(inputs: readonly { grams: number }[], boxes: number, netGrams: number): Balance {
  const inputGrams = inputs.reduce((sum, { grams }) => sum + grams, 0);
  const outputGrams = boxes * netGrams;
  const wasteGrams = inputGrams - outputGrams;
  return { inputGrams, outputGrams, wasteGrams, isPossible: outputGrams > 0 && wasteGrams >= 0 };
}

/** Kilograms as typed into whole grams; 0 for what is no weight. */
export const gramsOf = (kilograms: number | undefined): number =>
  kilograms === undefined || !Number.isFinite(kilograms) || kilograms < 0 ? 0 : Math.round(kilograms * 1000);

/** Mass balance of a grading: the whole lot is sorted, what is in no grade is waste. */
export function gradingOf(lotGrams: number, outputs: readonly { grams: number }[]): Balance {
  const outputGrams = outputs.reduce((sum, { grams }) => sum + grams, 0);
  const wasteGrams = lotGrams - outputGrams;
  return { inputGrams: lotGrams, outputGrams, wasteGrams, isPossible: outputGrams > 0 && wasteGrams >= 0 };
}

/** What becomes of goods that are processed, in grams; what is in nothing that came of it is gone. */
export interface Making {
  readonly inputGrams: number;
  readonly outputGrams: number;
  readonly byProductGrams: number;
  readonly lossGrams: number;
  /** Something goes in, something comes of it, and not more than went in. */
  readonly isPossible: boolean;
}

export function makingOf(
  inputs: readonly { grams: number }[],
  outputGrams: number,
  byProducts: readonly { grams: number }[],
): Making {
  const inputGrams = inputs.reduce((sum, { grams }) => sum + grams, 0);
  const byProductGrams = byProducts.reduce((sum, { grams }) => sum + grams, 0);
  const lossGrams = inputGrams - outputGrams - byProductGrams;
  return { inputGrams, outputGrams, byProductGrams, lossGrams, isPossible: outputGrams > 0 && lossGrams >= 0 };
}

/** The most boxes that so many grams fill; one where not even one is full, so that the field shows a number. */
export const boxesFor = (grams: number, netGrams: number): number =>
  netGrams > 0 ? Math.max(1, Math.floor(grams / netGrams)) : 1;
