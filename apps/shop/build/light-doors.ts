import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const ENDPOINTS = /\/packages\/contract\/src\/[a-z]+\/endpoints\.ts$/;

interface Door {
  readonly method: string;
  readonly path: string;
  readonly idempotent?: true;
}

const isDoor = (value: unknown): value is Door =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/**
 * A browser needs of an endpoint only its method and path; the types have done their work by then. So the contract's
 * schemas, and the schema library with them, stay out of the bundle.
 */
export function lightDoors(): Plugin {
  return {
    name: 'shanhuo:light-doors',
    enforce: 'pre',
    async load(id) {
      const [file = ''] = id.split('?');
      if (!ENDPOINTS.test(file)) return null;
      const contract = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
      const groups = Object.entries(contract).filter(([name]) => name.endsWith('Endpoints'));
      return groups.map(([name, group]) => `export const ${name} = ${JSON.stringify(light(group))};`).join('\n');
    },
  };
}

function light(group: unknown): Record<string, Door> {
  const doors = Object.entries(group as Record<string, unknown>).flatMap(([name, door]) =>
    isDoor(door)
      ? [
          [
            name,
            { method: door.method, path: door.path, ...(door.idempotent === true && { idempotent: true }) },
          ] as const,
        ]
      : [],
  );
  return Object.fromEntries(doors) as Record<string, Door>;
}
