/** One thing wrong with a plan: which rule, where, and what was found. */
export interface Finding {
  rule:
    | 'reference'
    | 'fleet'
    | 'compatibility'
    | 'capacity'
    | 'time'
    | 'duration'
    | 'distance'
    | 'break'
    | 'reload'
    | 'pair'
    | 'path'
    | 'lock'
    | 'service'
    | 'pattern'
    | 'group'
    | 'cost';
  where: string;
  text: string;
}

export type Report = (rule: Finding['rule'], where: string, text: string) => void;
