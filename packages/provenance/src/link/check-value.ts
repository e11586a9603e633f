import type { Findings } from '../problem.ts';
import { type ApplicationIdentifier, applicationIdentifier, type Component } from './application-identifier.ts';
import { CONTENT_CHECKS } from './content-checks.ts';

const CHARACTERS: Readonly<Record<Component['type'], RegExp>> = {
  N: /^[0-9]*$/,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[A-Za-z0-9_-]*={0,2}$/,
};

const MESSAGES: Readonly<Record<string, string>> = {
  csum: 'The check digit is wrong.',
  csumalpha: 'The check characters are wrong.',
};

const checkComponent = (ai: string, part: string, component: Component, path: string, found: Findings): void => {
  if (!CHARACTERS[component.type].test(part))
    return found.error(path, 'ai.characters', `AI (${ai}) holds characters outside its set.`);
  if (part.length < component.min) return found.error(path, 'ai.length', `AI (${ai}) is too short.`);
  for (const name of component.checks)
    if (CONTENT_CHECKS[name]?.(part) === false)
      found.error(
        path,
        name.startsWith('csum') ? 'ai.check-digit' : `ai.${name}`,
        MESSAGES[name] ?? `AI (${ai}) fails the check ${name}.`,
      );
};

/** Checks the value of one application identifier against its format and content rules. */
export const checkValue = (entry: ApplicationIdentifier, value: string, path: string, found: Findings): void => {
  if (value === '') return found.error(path, 'ai.length', `AI (${entry.ai}) is empty.`);
  let at = 0;
  for (const component of entry.components) {
    if (at === value.length && component.optional) break;
    checkComponent(entry.ai, value.slice(at, at + component.max), component, path, found);
    at += component.max;
  }
  if (at < value.length) found.error(path, 'ai.length', `AI (${entry.ai}) is too long.`);
};

const matches = (pattern: string, ai: string): boolean =>
  pattern.length === ai.length && Array.from(pattern).every((char, at) => char === 'n' || char === ai[at]);

const present = (pattern: string, ais: readonly string[]): boolean => ais.some((ai) => matches(pattern, ai));

/** Checks which identifiers must or must not stand beside each other. */
export const checkCompany = (ais: readonly string[], found: Findings): void => {
  for (const ai of ais) {
    const entry = applicationIdentifier(ai);
    const others = ais.filter((other) => other !== ai);
    const path = `/${ai}`;
    for (const group of entry?.requires ?? [])
      if (!group.some((all) => all.every((pattern) => present(pattern, others))))
        found.error(
          path,
          'ai.requires',
          `AI (${ai}) needs one of ${group.map((all) => all.join('+')).join(', ')} beside it.`,
        );
    for (const pattern of entry?.excludes ?? [])
      if (present(pattern, others)) found.error(path, 'ai.excludes', `AI (${ai}) must not stand beside (${pattern}).`);
  }
};
