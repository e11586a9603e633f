/** What a chosen place means to the server. */
export function placeOf(choice: string): { readonly regionCode: string } | { readonly organisationId: string } | null {
  const [kind, place = ''] = choice.split(':');
  if (place === '') return null;
  return kind === 'region' ? { regionCode: place } : { organisationId: place };
}
