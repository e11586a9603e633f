import type { Locator, Page } from 'playwright-core';

/** Opens one of the jobs on the left side of the desk. */
export async function openJob(page: Page, title: string): Promise<void> {
  await page.locator('nav#jobs').getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** The field of a form, found by the label above it. */
export const fieldOf = (place: Locator, label: string): Locator =>
  place.locator('.el-form-item').filter({ has: place.page().getByText(label, { exact: true }) });

const GLANCE_MS = 3_000;
const GLANCES = 5;

/**
 * Chooses a word from a field that drops its choices down; in a long list one types what one looks for. Choices that
 * don't show, or shut again because the page still moved when the field was pressed, are pressed for once more.
 */
export async function choose(place: Locator, label: string, word: string): Promise<void> {
  const field = fieldOf(place, label).locator('.el-select');
  const search = field.getByRole('combobox');
  const option = place.page().getByRole('option', { name: word, exact: true });
  for (let glances = 1; ; glances += 1) {
    if ((await search.getAttribute('aria-expanded')) !== 'true') await field.click();
    if (await search.isEditable()) await search.fill(word);
    try {
      await option.click({ timeout: GLANCE_MS });
      return;
    } catch (error) {
      if (glances === GLANCES) throw error;
    }
  }
}

/** Types into a field and leaves it, as one does before the next. */
export async function type(place: Locator, label: string, text: string): Promise<void> {
  const input = fieldOf(place, label).locator('input').first();
  await input.fill(text);
  await input.press('Tab');
}

/** The line of a table in which all of these words stand. */
export function rowOf(place: Page | Locator, ...words: readonly string[]): Locator {
  let row = place.locator('.el-table__body tr');
  for (const word of words) row = row.filter({ hasText: word });
  return row;
}
