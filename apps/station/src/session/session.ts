import { defineStore } from 'pinia';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import type { Permission } from '@shanhuo/contract/permissions';
import { accountsEndpoints } from '@shanhuo/contract/accounts/endpoints';
import { call, whenSignInNeeded } from '../api/call.ts';
import { CallRefused } from '../api/call-refused.ts';
import { named } from '../language.ts';
import { dropReference } from '../reference/reference.ts';
import { askToPersist, forgetKept, keep, kept } from '../shelf/shelf.ts';
import { useQueue } from '../queue/queue-store.ts';

type Me = AnswerOf<typeof accountsEndpoints.getMe>;
type Organisation = NonNullable<Me['grants'][number]['organisation']>;

const ROLES_HERE = new Set(['station-keeper', 'hub-clerk', 'driver', 'centre-operator']);
/** Somebody signed out where there was no network: the server is still to be told, and until then nobody is signed in. */
const LEAVING = 'shanhuo-station.leaving';

/** Who works with this phone. It is known without a network too, from the last time; the server decides anyway. */
export const useSession = defineStore('session', {
  state: () => ({
    me: null as Me | null,
    /** The server no longer knows this session: work goes on, sending waits for a new sign-in. */
    isExpired: false,
    /** The first password that somebody just came in with, so that it needn't be typed again; never on the phone. */
    firstPassword: '',
  }),
  getters: {
    isSignedIn: ({ me }) => me?.person != null,
    /** Came with a first password: the server opens nothing until it has been replaced. */
    mustChangePassword: ({ me }) => me?.person?.passwordMustChange === true,
    county: ({ me }) => me?.grants[0]?.county ?? 422_826,
    /** The organisation of the first grant that works with this face: a station, a hub, the centre, a carrier. */
    place: ({ me }): Organisation | null =>
      me?.grants.find(({ role, organisation }) => ROLES_HERE.has(role) && organisation !== null)?.organisation ?? null,
    personId: ({ me }) => me?.person?.id ?? '',
    personName: ({ me }) => (me?.person == null ? '' : named(me.person.name, me.person.nameEn)),
    placeName(): string {
      return this.place === null ? '' : named(this.place.name, this.place.nameEn);
    },
    /** Whether this account has a post that works with this face; a buyer's or an officer's has none. */
    worksHere: ({ me }) => me?.grants.some(({ role }) => ROLES_HERE.has(role)) ?? false,
    isDriver: ({ me }) => me?.grants.some(({ role }) => role === 'driver') ?? false,
    /** Keeps a station: weighs, pays, enrols, counts the box. */
    collects(): boolean {
      return this.place !== null && (this.me?.permissions.includes('collection.record') ?? false);
    },
  },
  actions: {
    may(permission: Permission): boolean {
      return this.me?.permissions.includes(permission) ?? false;
    },
    /** From the phone first, so that the app opens at once; then asks the server, without waiting for a dead network. */
    async restore(): Promise<void> {
      whenSignInNeeded(() => {
        this.isExpired = this.isSignedIn;
      });
      if (!(await this.leave())) return;
      this.me = (await kept<Me>('me')) ?? null;
      this.own();
      const asking = this.ask().catch(() => undefined);
      // Who had no work here last time may have some now: a role was given, or the password changed at a desk.
      if (!this.worksHere) await asking;
    },
    /** Records leave in the name of whoever works here; under a first password the server would refuse every one. */
    own(): void {
      useQueue().ownerId = this.personId === '' || this.mustChangePassword ? null : this.personId;
    },
    async ask(): Promise<void> {
      const me = await call(accountsEndpoints.getMe, {});
      if (me.person === null && this.isSignedIn) {
        this.isExpired = true;
        return;
      }
      if (this.me?.person != null && this.me.person.id !== me.person?.id) {
        await forgetKept();
        dropReference();
      }
      this.me = me;
      this.isExpired = false;
      if (me.person !== null) await keep('me', me);
      this.own();
    },
    async signIn(login: string, password: string): Promise<'signed-in' | 'second-factor'> {
      const { state } = await call(accountsEndpoints.signInPassword, { body: { login, password } });
      this.firstPassword = password;
      if (state === 'signed-in') await this.arrive();
      return state;
    },
    async giveSecondFactor(code: string): Promise<void> {
      await call(accountsEndpoints.verifySecondFactor, { body: { code } });
      await this.arrive();
    },
    async arrive(): Promise<void> {
      localStorage.removeItem(LEAVING);
      await this.ask();
      if (!this.mustChangePassword) this.firstPassword = '';
      await askToPersist();
      void useQueue().send();
    },
    /** What was not sent stays on the phone and goes when the same person signs in again. */
    async signOut(): Promise<void> {
      localStorage.setItem(LEAVING, 'yes');
      await this.leave();
      await forgetKept();
      dropReference();
      this.me = null;
      this.isExpired = false;
      this.firstPassword = '';
      this.own();
    },
    /** Tells the server who still has to leave; answers whether nobody is left to. */
    async leave(): Promise<boolean> {
      if (localStorage.getItem(LEAVING) === null) return true;
      try {
        await call(accountsEndpoints.signOut, {});
      } catch (error) {
        if (error instanceof CallRefused && error.code === 'offline') return false;
      }
      localStorage.removeItem(LEAVING);
      return true;
    },
  },
});
