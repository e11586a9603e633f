import { paymentWays } from '@shanhuo/contract/payment/shapes';
import type { House } from '#kernel/house.ts';
import type { PaymentWay } from './payment.ts';
import type { PaymentProvider } from './provider.ts';
import { sandboxProvider } from './sandbox-provider/index.ts';

/** Payments of this way go through the provider of the same name. */
export const SANDBOX = 'sandbox';

/** The ways that buyers may choose here: online only where somebody takes the money, a transfer only to an account. */
export const waysOf = ({ config }: Pick<House, 'config'>): readonly PaymentWay[] =>
  paymentWays.filter((way) => {
    if (way === SANDBOX) return config.onlinePayment === SANDBOX;
    return way !== 'transfer' || config.payee !== null || config.demo;
  });

/** The providers this installation is connected with, by name. A county adds its own beside the sandbox here. */
export const providerOf = (house: House, name: string): PaymentProvider | undefined =>
  name === SANDBOX ? sandboxProvider(house) : undefined;
