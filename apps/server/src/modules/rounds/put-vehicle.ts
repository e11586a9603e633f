import { vehicleKinds, type Vehicle, type VehicleBody } from '@shanhuo/contract/rounds/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { organisationOf } from '#modules/accounts/index.ts';
import { findVehicles, keepVehicle } from './vehicle-store.ts';

export interface PutVehicle extends VehicleBody {
  readonly county: number;
  readonly id: string;
}

export type VehicleKind = (typeof vehicleKinds)[number];

/**
 * Puts a vehicle on record or changes it; runs that were planned keep what they were planned with. Refuses
 * `vehicle.shift-odd`, `vehicle.organisation-unknown`, `vehicle.plate-taken`.
 */
export async function putVehicle(tx: Tx, actor: Actor, command: PutVehicle): Promise<Vehicle> {
  const { county, id, organisationId } = command;
  mustHold(actor, 'rounds.plan', { county, regionCode: String(county) });
  refuseUnless(command.shiftFrom < command.shiftTo, 'vehicle.shift-odd');
  const owner = await organisationOf(tx, organisationId);
  refuseUnless(owner?.county === county && owner.kind !== 'household', 'vehicle.organisation-unknown');
  const plate = command.plate.toUpperCase().replaceAll(/[\s·]/g, '');
  const row = { ...command, plate, driverName: command.driverName?.trim() || null };
  refuseUnless(await keepVehicle(tx, row), 'vehicle.plate-taken', { plate });
  const detail = { plate, inUse: command.inUse };
  note(tx, actor, { county, action: 'rounds.put-vehicle', subject: 'vehicle', subjectId: id, detail });
  const [vehicle] = await findVehicles(tx, county, { id });
  refuseUnless(vehicle !== undefined, 'vehicle.plate-taken', { plate });
  return vehicle;
}
