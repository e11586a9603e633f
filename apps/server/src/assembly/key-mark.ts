import type { FieldCipher } from '#kernel/field-cipher.ts';
import type { House } from '#kernel/house.ts';

/** Tells keys apart without telling anything of them. */
export const keyMarkOf = (cipher: FieldCipher): string =>
  cipher.blind('the field key of this database', 'kernel.key_mark');

/**
 * Makes sure that this installation holds the key its database was sealed with: with another one nothing that lies there
 * could be opened, and what is added could not be opened by the right one. The first start leaves the mark.
 */
export async function mustHoldTheKey({ db, cipher, config }: House): Promise<void> {
  const mark = keyMarkOf(cipher);
  await db
    .insertInto('kernel.keyMark')
    .values({ mark })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db.selectFrom('kernel.keyMark').select('mark').executeTakeFirstOrThrow();
  if (kept.mark === mark) return;
  throw new Error(
    `This database was sealed with another key: bring back the secrets.json that lay in ${config.dataDir}, or set SHANHUO_FIELD_KEY.`,
  );
}
