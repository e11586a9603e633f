import type { FastifyInstance } from 'fastify';
import { accountsEndpoints } from '@shanhuo/contract/accounts/index';
import { assert } from '#kernel/assert.ts';
import type { Actor } from '#kernel/actor.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { listDemoAccounts, listOrganisations, listPeople, meOf } from './account-reads.ts';
import { changePassword } from './change-password.ts';
import { deskOf } from './desk.ts';
import { endGrant } from './end-grant.ts';
import { enrolStaff } from './enrol-staff.ts';
import { grantRole } from './grant-role.ts';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, verifySecondFactor } from './second-factor.ts';
import { resetPassword } from './reset-password.ts';
import { askSignInCode, verifySignInCode } from './sign-in-code.ts';
import { signInPassword } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export function accountsRoutes(app: FastifyInstance, house: House): void {
  signInRoutes(app, house);
  secondFactorRoutes(app, house);
  countyRoutes(app, house);
}

function signInRoutes(app: FastifyInstance, house: House): void {
  const desk = deskOf(house);
  const doors = accountsEndpoints;
  openSteps(app, house, doors.signInPassword, async ({ at }, { body }, request, reply) =>
    signInPassword(desk, { request, reply, at }, body),
  );
  openSteps(app, house, doors.askSignInCode, async ({ at }, { body }, request, reply) =>
    askSignInCode(desk, { request, reply, at }, body.phone),
  );
  openSteps(app, house, doors.verifySignInCode, async ({ at }, { body }, request, reply) =>
    verifySignInCode(desk, { request, reply, at }, body),
  );
  openSteps(app, house, doors.verifySecondFactor, async ({ at }, { body }, request, reply) =>
    verifySecondFactor(desk, { request, reply, at }, body.code),
  );
  openSteps(app, house, doors.signOut, async ({ at }, _, request, reply) => {
    await signOut(desk, { request, reply, at });
    return { done: true as const };
  });
  openRead(app, house, doors.getMe, meOf);
}

function secondFactorRoutes(app: FastifyInstance, house: House): void {
  const desk = deskOf(house);
  const doors = accountsEndpoints;
  openSteps(app, house, doors.changePassword, async (actor, { body }, request, reply) => {
    await changePassword(desk, { request, reply, at: actor.at }, actor, body);
    return { done: true as const };
  });
  openSteps(app, house, doors.beginSecondFactor, async (actor, { body }, request, reply) =>
    beginSecondFactor(desk, { request, reply, at: actor.at }, { personId: personOf(actor), ...body }),
  );
  openSteps(app, house, doors.confirmSecondFactor, async (actor, { body }, request, reply) => {
    await confirmSecondFactor(desk, { request, reply, at: actor.at }, { personId: personOf(actor), ...body });
    return { done: true as const };
  });
  openSteps(app, house, doors.endSecondFactor, async (actor, { body }, request, reply) => {
    await endSecondFactor(desk, { request, reply, at: actor.at }, { personId: personOf(actor), ...body });
    return { done: true as const };
  });
}

function countyRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, accountsEndpoints.listDemoAccounts, async (db) => ({ items: await listDemoAccounts(db) }));
  openRead(app, house, accountsEndpoints.listPeople, async (db, actor, { params, query }) =>
    listPeople(db, actor, { ...params, ...query }, house.cipher),
  );
  openRead(app, house, accountsEndpoints.listOrganisations, async (db, actor, { params, query }) =>
    listOrganisations(db, actor, { ...params, ...query }),
  );
  openWrite(app, house, accountsEndpoints.enrolPerson, async (tx, actor, { params, body }) =>
    enrolStaff(tx, actor, { ...params, ...body }, house.cipher),
  );
  openWrite(app, house, accountsEndpoints.resetPassword, async (tx, actor, { params }) =>
    resetPassword(tx, actor, params),
  );
  openWrite(app, house, accountsEndpoints.grantRole, async (tx, actor, { params, body: { untilAt, ...body } }) =>
    grantRole(tx, actor, { ...params, ...body, untilAt: untilAt === undefined ? null : new Date(untilAt) }),
  );
  openWrite(app, house, accountsEndpoints.endGrant, async (tx, actor, { params }) => {
    await endGrant(tx, actor, params);
    return { done: true as const };
  });
}

function personOf(actor: Actor): string {
  assert(actor.personId !== null, 'the door lets only signed-in people in');
  return actor.personId;
}
