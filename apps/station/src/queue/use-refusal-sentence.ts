import { sentences } from '@shanhuo/contract/sentences';
import { currentLanguage } from '../language.ts';

/** The sentence of a refusal that came as a code inside a batch: the same the server would have said. */
export function useRefusalSentence(): (code: string, data?: Readonly<Record<string, string>>) => string {
  return (code, data = {}) => {
    const all: Readonly<Record<string, string>> = sentences[currentLanguage()];
    const sentence = all[code] ?? all['fault'] ?? '';
    return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '');
  };
}
