import type { Static } from 'typebox';
import type { ParcelReceiver } from './shapes.ts';

/** A receiver in one line, as the forms of carriers take one apart: name, phone, and the address from the province down. */
export const formLine = ({ name, phone, regionName, address }: Static<typeof ParcelReceiver>): string =>
  `${name} ${phone} ${regionName}${address}`;
