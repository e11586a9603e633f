import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { queryOf, wordsOf } from './search-words.ts';
import { wordsMatch, wordVector } from './word-match.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
});
afterAll(() => t.close());

/** Asks PostgreSQL itself, as the lists do. */
async function finds(text: string, question: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select ${wordsMatch('x.words', question) ?? sql`null`} as found
    from (select ${wordVector(wordsOf([text]))} as words) x`.execute(t.house.db);
  return rows[0]?.found === true;
}

describe('a person finds a thing by', () => {
  test.each([
    ['唐崖李（脆红李）', '李'],
    ['唐崖李（脆红李）', '脆红'],
    ['唐崖李（脆红李）', '唐崖脆红李'],
    ['唐崖李（脆红李）', 'tangya'],
    ['唐崖李（脆红李）', 'tang'],
    ['唐崖李（脆红李）', 'tangyali'],
    ['唐崖李（脆红李）', 'cuih'],
    ['唐崖李（脆红李）', 'tyl'],
    ['唐崖李（脆红李）', 'CHL'],
    ['唐崖李（脆红李）', ' 唐崖  li '],
    ['唐崖绿茶 明前特级', 'lvcha'],
    ['唐崖绿茶 明前特级', '绿茶特级'],
    ['高山土豆 5 斤箱', '5斤箱'],
    ['坪坝营高山蔬菜专业合作社', '坪坝营高山蔬菜专业合作社'],
    ['坪坝营高山蔬菜专业合作社', 'pingbayinggaoshanshucai'],
    ['Tangya Plums', 'plum'],
    ['Tangya Plums', 'tangya plums'],
    ['富硒大米', 'ＦＸＤＭ'],
  ])('%s: %s', async (text, question) => expect(await finds(text, question)).toBe(true));

  test.each([
    ['唐崖李（脆红李）', '红茶'],
    ['唐崖李（脆红李）', '李唐崖'],
    ['唐崖李（脆红李）', 'angya'],
    ['唐崖李（脆红李）', 'tcl'],
    ['唐崖李（脆红李）', '唐崖茶'],
    ['唐崖李（脆红李）', "' | 'a"],
    ['坪坝营高山蔬菜专业合作社', '坪坝营高山蔬菜专业联合社'],
    ['Tangya Plums', 'lum'],
    ['Tangya Plums', 'plumsy'],
    ['高山土豆', '！？'],
  ])('%s, not by %s', async (text, question) => expect(await finds(text, question)).toBe(false));
});

test('nothing asked is nothing, marks only are what can not be found', () => {
  expect(queryOf(undefined)).toBe(null);
  expect(queryOf('  ')).toBe(null);
  expect(queryOf('！')).toBe('');
});

test('any piece of a name finds the name, and whatever is typed is a question PostgreSQL understands', async () => {
  const characters = Array.from('唐崖绿茶红李土豆蜂蜜腊肉核桃香菇大米豆腐');
  const name = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(name, fc.nat(), fc.nat(), fc.string({ unit: 'grapheme' }), async (letters, a, b, noise) => {
      const from = a % letters.length;
      const to = from + 1 + (b % (letters.length - from));
      const piece = letters.slice(from, Math.min(to, from + 12)).join('');
      expect(await finds(letters.join(''), piece)).toBe(true);
      await finds(letters.join(''), noise.replaceAll('\0', ''));
    }),
  );
});
