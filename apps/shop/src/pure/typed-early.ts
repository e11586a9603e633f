type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isChoice = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

/** What the server did not write there: somebody typed or chose it. */
function isTouched(field: Field): boolean {
  if (isChoice(field)) return field.checked !== field.defaultChecked;
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue;
  const written = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0];
  return field.value !== (written?.value ?? '');
}

/**
 * On a slow network somebody fills a form in before its script is there, and waking the page up writes the server's
 * empty values over what was typed. Called before waking, it answers what gives the words back to the awake page.
 */
export function rememberTyped(root: ParentNode): () => void {
  const fields = [...root.querySelectorAll<Field>('input, textarea, select')].filter(isTouched);
  const kept = fields.map((field) => ({ field, value: field.value, checked: isChoice(field) && field.checked }));
  return () => {
    for (const { field, value, checked } of kept) {
      if (!field.isConnected) continue;
      if (isChoice(field)) field.checked = checked;
      else field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  };
}
