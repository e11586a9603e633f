import { defineStore } from 'pinia';
import { endpoints, type AnswerOf, type Permission } from '@shanhuo/contract';
import { call } from '../api/call.ts';
import { mayFor, mayInCounty } from './grants-for.ts';

type Me = AnswerOf<typeof endpoints.accounts.getMe>;

/** Who sits at this desk, with which grants; everything that is shown or hidden by role asks here. */
export const useSession = defineStore('session', {
  state: () => ({
    me: null as Me | null,
    /** The house could not be asked who sits here: that is not the same as nobody. */
    isUnreachable: false,
  }),
  getters: {
    isSignedIn: ({ me }) => me?.person != null,
    mustChangePassword: ({ me }) => me?.person?.passwordMustChange === true,
    /** The county of the first grant: a desk works for one county at a time. */
    county: ({ me }) => me?.grants[0]?.county ?? 422_826,
    /** Organisations of this person's grants, e.g. the cooperative whose clerk it is. */
    organisations: ({ me }) => me?.grants.flatMap(({ organisation }) => organisation ?? []) ?? [],
  },
  actions: {
    may(permission: Permission): boolean {
      return this.me?.permissions.includes(permission) ?? false;
    },
    /** The same for what belongs to one organisation: by a grant there, or in the whole county. */
    mayFor(permission: Permission, organisationId: string): boolean {
      return mayFor(this.me?.grants ?? [], permission, organisationId);
    },
    mayInCounty(permission: Permission): boolean {
      return mayInCounty(this.me?.grants ?? [], permission);
    },
    async load(): Promise<void> {
      try {
        this.me = await call(endpoints.accounts.getMe, {});
        this.isUnreachable = false;
      } catch (error) {
        this.isUnreachable = true;
        throw error;
      }
    },
    async signIn(login: string, password: string): Promise<'signed-in' | 'second-factor'> {
      const { state } = await call(endpoints.accounts.signInPassword, { body: { login, password } });
      if (state === 'signed-in') await this.load();
      return state;
    },
    async giveSecondFactor(code: string): Promise<void> {
      await call(endpoints.accounts.verifySecondFactor, { body: { code } });
      await this.load();
    },
    async signOut(): Promise<void> {
      await call(endpoints.accounts.signOut, {});
      await this.load();
    },
  },
});
