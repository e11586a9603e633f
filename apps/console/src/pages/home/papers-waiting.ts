import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { look, LOOKED_AT, type Waiting } from './waiting.ts';

const limit = LOOKED_AT;

/** Certificates that no office has confirmed; one of the county's offices looks at the papers. */
export const papersToConfirm = (county: number, kindWord: (kind: string) => string): Waiting => ({
  name: 'confirm',
  path: '/papers?show=to-confirm',
  permissions: ['listing.see', 'quality.confirm'],
  look: look(
    () => call(endpoints.listing.listPapers, { params: { county }, query: { show: 'to-confirm', limit } }),
    ({ id, kind, merchantName }) => ({ id, what: kindWord(kind), note: merchantName, path: `/papers?paper=${id}` }),
  ),
});
