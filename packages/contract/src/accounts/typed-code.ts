/** A code as the server takes it, however it was typed: in groups, or in the wide signs of a Chinese keyboard. */
export const typedCode = (text: string): string => text.normalize('NFKC').replace(/[^0-9a-z-]/gi, '');
