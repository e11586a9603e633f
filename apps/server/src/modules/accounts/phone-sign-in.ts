import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { BetterAuthPlugin } from 'better-auth/types';
import { assert } from '#kernel/assert.ts';

/** Tells the types what is given; nothing from outside comes this way, so nothing has to be checked. */
const call = { method: 'POST', metadata: { $Infer: { body: {} as { readonly personId: string } } } } as const;

/**
 * Opens a session for a person whose phone was proven by our own code. The path is the one that better-auth's second
 * factor watches, so a person who switched it on is asked for it here as well. Only the house calls it: a request from
 * outside never gets here, because nothing of better-auth is mounted.
 */
export const phoneSignIn = () =>
  ({
    id: 'phone-sign-in',
    endpoints: {
      signInPhone: createAuthEndpoint('/sign-in/phone-number', call, async (context) => {
        assert(context.request === undefined, 'a phone sign-in is called by the house only');
        const { personId } = context.body;
        const user = await context.context.internalAdapter.findUserById(personId);
        assert(user, 'a proven phone belongs to a person');
        const session = await context.context.internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ personId });
      }),
    },
  }) satisfies BetterAuthPlugin;
