import type { orderingRefusals } from './refusals.ts';

export const orderingEn: Record<keyof typeof orderingRefusals, string> = {
  'order.unknown': 'We could not find this order. Please check and try again.',
  'order.not-found':
    'We found nothing. Please check the order number and the receiver’s phone; if you were signed in when you ordered, sign in.',
  'order.offer-gone': 'An item is no longer on sale. Please remove it from the cart.',
  'order.price-changed': 'A price has changed. Please confirm the new price.',
  'order.not-enough': 'Not enough in stock: {available} left. Please lower the quantity.',
  'order.duplicate-offer': 'The same item is in the order twice. Please merge the quantities.',
  'order.cash-needs-station': 'Paying in cash needs a station. Please choose one.',
  'order.state': 'The order cannot do this in its present state. Please reload.',
  'order.not-paid': 'The order is not paid yet; it ships after payment.',
  'order.already-dispatched': 'This order is already dispatched.',
  'order.not-late': 'There is still time to send it. What was not sent in time can be called off.',
  'order.paid-online': 'This order is paid online and cannot be confirmed here.',
  'order.way-closed': 'This way to pay is not open here yet. Please choose another one.',
  'order.no-cash-station': 'No station of the county takes cash at present. Please choose another way to pay.',
  'order.region-unknown': 'We could not find the receiver’s region. Please choose province, city and district again.',
  'order.region-beyond-reach': 'We cannot send to Hong Kong, Macao or Taiwan yet. Please give another address.',
  'order.in-group': 'This order belongs to group order {number}. Please do it there, for all addresses together.',
  'group-order.unknown': 'We could not find this group order. Please check and try again.',
  'group-order.goods': 'Some goods are no longer on sale, or their prices changed. Please look at the table once more.',
  'group-order.not-enough':
    'Not enough in stock (wanted / left): {goods}. Nothing was ordered; please change the quantities.',
  'group-order.regions':
    'We could not find the regions of these rows, or cannot send there: {rows}. Nothing was ordered.',
  'group-order.paid': 'The money for this group order has come already.',
  'group-order.cancelled': 'This group order is cancelled already.',
  'group-order.back-changed': 'What is to be given back has changed meanwhile. Please reload and look at the sum.',
  'order.not-cash': 'This order is not to be paid in cash at a station; there is nothing to take here.',
};
