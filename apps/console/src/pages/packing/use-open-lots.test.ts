import { afterEach, expect, it, vi } from 'vitest';
import { useOpenLots } from './use-open-lots.ts';

// What language the page is in, it reads from the browser's own memory.
vi.mock('../../language.ts', () => ({ currentLanguage: () => 'zh-CN' }));

const ownerId = '0190a000-0000-7000-8000-000000000001';
const pageOf = (next: string | null, ...codes: string[]) =>
  Response.json({ items: codes.map((code) => ({ code, kind: 'harvest' })), next });
const answerOf = (...codes: string[]) => pageOf(null, ...codes);

/** Answers come when they are given, in whatever order. */
function slowDoor(): ((answer: Response) => void)[] {
  const waiting: ((answer: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => waiting.push(resolve)));
  return waiting;
}
afterEach(() => vi.unstubAllGlobals());

it('shows the lots of the choice made last, though an earlier one is answered after it', async () => {
  const waiting = slowDoor();
  const { lots, isKnown, seek } = useOpenLots(420826, () => expect.unreachable());
  const early = seek({ ownerId, grade: 'small' });
  const late = seek({ ownerId, grade: 'large' });
  expect(isKnown.value).toBe(false);
  waiting[1]?.(answerOf('LARGE'));
  await late;
  expect(isKnown.value).toBe(true);
  waiting[0]?.(answerOf('SMALL'));
  await early;
  expect(lots.value.map(({ code }) => code)).toEqual(['LARGE']);
});

it('shows nothing of what was sought once nothing is', async () => {
  const waiting = slowDoor();
  const { lots, seek } = useOpenLots(420826, () => expect.unreachable());
  const early = seek({ ownerId });
  await seek(null);
  waiting[0]?.(answerOf('SMALL'));
  await early;
  expect(lots.value).toEqual([]);
});

it('says that the lots could not be asked for, rather than that there are none', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no signal')));
  const said: string[] = [];
  const { isKnown, seek } = useOpenLots(420826, ({ code }) => said.push(code));
  await seek({ ownerId });
  expect(said).toEqual(['offline']);
  expect(isKnown.value).toBe(false);
});

it('leaves out what is packed already', async () => {
  const waiting = slowDoor();
  const { lots, seek } = useOpenLots(420826, () => expect.unreachable());
  const asked = seek({ ownerId });
  waiting[0]?.(
    Response.json({
      items: [
        { code: 'BOX', kind: 'packed' },
        { code: 'LOT', kind: 'harvest' },
      ],
      next: null,
    }),
  );
  await asked;
  expect(lots.value.map(({ code }) => code)).toEqual(['LOT']);
});

it('offers every lot, also those beyond the first page', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return address.includes('cursor=') ? answerOf('LAST') : pageOf('there', 'FIRST');
  });
  const { lots, seek } = useOpenLots(420826, () => expect.unreachable());
  await seek({ ownerId });
  expect(lots.value.map(({ code }) => code)).toEqual(['FIRST', 'LAST']);
  expect(asked).toHaveLength(2);
});
