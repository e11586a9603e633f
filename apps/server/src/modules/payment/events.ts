import { system } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import { errand, listener, type Errand, type Listener } from '#kernel/outbox.ts';
import { hearStored } from './hear-provider.ts';
import type { CallbackStored, InstructionWanted } from './news.ts';
import { deliver, type NoticeDue } from './sandbox-provider/index.ts';
import { sendInstruction } from './send-instruction.ts';

export const paymentListeners = (house: House): readonly Listener[] => [
  listener<CallbackStored>('payment.hear-stored', 'payment.callback-stored', hearStored(house)),
];

export const paymentErrands = (house: House): readonly Errand[] => [
  errand<InstructionWanted>('payment.send-instruction', 'payment.instruction-wanted', async ({ county, payload }) => {
    await sendInstruction(house, system(house.clock.now(), 'errand payment'), county, payload.instructionId);
    return [];
  }),
  errand<NoticeDue>('sandbox-provider.deliver', 'sandbox-provider.notice-due', async ({ payload }) =>
    deliver(house, payload.eventId),
  ),
];
