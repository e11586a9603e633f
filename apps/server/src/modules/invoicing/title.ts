import type { Static } from 'typebox';
import type { InvoiceTitle } from '@shanhuo/contract/invoicing/shapes';
import { creditCodeFault, plainNumber } from '@shanhuo/contract/merchants/index';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import type { InvoiceWants, TitleKind } from './request.ts';

/** A title as a request keeps it. */
export interface TitleRow {
  readonly titleKind: TitleKind;
  readonly title: string;
  readonly taxNumber: string | null;
}

/**
 * A title as it is stored. A unit has a tax number, which is its unified social credit code and is looked at by its last
 * character; a person has none. Refuses `invoice.tax-number-missing`, `invoice.tax-number-form`,
 * `invoice.tax-number-check` and `invoice.special-for-units`.
 */
export function titleRow(title: Static<typeof InvoiceTitle>, wants: InvoiceWants): TitleRow {
  refuseUnless(wants === 'ordinary' || title.kind === 'unit', 'invoice.special-for-units');
  const name = title.name.trim();
  if (title.kind === 'person') return { titleKind: 'person', title: name, taxNumber: null };
  const number = plainNumber(title.taxNumber ?? '');
  refuseUnless(number !== '', 'invoice.tax-number-missing');
  const fault = creditCodeFault(number);
  if (fault !== null) throw new Refusal(`invoice.tax-number-${fault}`, { number });
  return { titleKind: 'unit', title: name, taxNumber: number };
}
