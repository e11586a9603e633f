import { newId } from '#kernel/ids.ts';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly multipleOf?: number;
}

/** Words that fit the patterns of the contract; the first that fits is taken. */
const WORDS = [
  '2026-Q4',
  '2026-11-23',
  '422826',
  '422826105',
  '422826105001',
  '19900001111',
  '123456',
  'YJ',
  'TY-07',
  'C-0412',
  'XF-CARD-1',
  'abc',
  '08:30',
  'abcdefgh',
];

/** The smallest input that a schema lets through; county numbers are the sample county's. */
export function sampleOf(schema: unknown, name = ''): unknown {
  const shape = schema as Schema;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.anyOf !== undefined) return sampleOf(shape.anyOf[0], name);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        (shape.required ?? []).map((key) => [key, sampleOf(shape.properties?.[key] ?? {}, key)]),
      );
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items, name));
    case 'integer':
    case 'number':
      return name === 'county' ? 422_826 : Math.max(shape.minimum ?? 1, shape.multipleOf ?? 1);
    case 'boolean':
      return true;
    case 'string':
    case undefined:
    default:
      return word(shape);
  }
}

function word({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return newId();
  if (format === 'date') return '2026-11-23';
  if (format === 'date-time') return '2026-11-23T01:00:00.000Z';
  if (pattern !== undefined) {
    const found = WORDS.find((one) => new RegExp(pattern).test(one));
    if (found === undefined) throw new Error(`no sample word for ${pattern}`);
    return found;
  }
  return minLength > 8 ? newId().padEnd(minLength, '0') : 'sample'.padEnd(minLength, 's');
}
