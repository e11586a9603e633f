import type { House } from '#kernel/house.ts';
import type { Module } from '#kernel/module.ts';
import type { Audience } from '#kernel/outbox.ts';

/** Everybody in the house who listens; two listeners of one name would share their marks, so that is a fault. */
export function audienceOf(modules: readonly Module[], house: House): Audience {
  const listeners = modules.flatMap((module) => module.listeners?.(house) ?? []);
  const errands = modules.flatMap((module) => module.errands?.(house) ?? []);
  const names = [...listeners, ...errands].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two listeners are called ${twice}`);
  return { listeners, errands };
}
