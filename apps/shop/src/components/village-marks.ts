/** Small line drawings of what a village is known by, on a 48 by 48 field; not a likeness of any place. */
const marks: Readonly<Record<string, string>> = {
  'stone-arch': '<path d="M5 41h38M9 41V17M39 41V17M17 41V27a7 7 0 0 1 14 0v14M6 17h36M10 11h28l3 6H7zM17 11V7h14v4"/>',
  'stilt-house':
    '<path d="M6 21 24 9l18 12M10 19v11h28V19M13 30v12M24 30v12M35 30v12M6 30h36M18 30v-7h5v7M28 23h5v4h-5z"/>',
  'tea-terrace':
    '<path d="M4 40c8-5 12-5 20 0s12 5 20 0M4 31c8-5 12-5 20 0s12 5 20 0M7 22c7-5 10-5 17 0s10 5 17 0M30 12c1-4 4-6 8-6 0 5-3 7-8 6zM30 12l-2 4"/>',
  'tea-garden':
    '<path d="M4 41c12-6 28-6 40 0M24 38V16M24 24c-7 1-11-3-11-9 7-1 11 3 11 9zM24 19c0-7 4-11 11-11 1 7-4 11-11 11zM24 32c5 0 9-3 10-8-6 0-10 3-10 8z"/>',
  'forest-ridge':
    '<path d="M4 40h40M13 40V31M13 31l-7 1 4-7-2 .5L13 16l5 9.5-2-.5 4 7zM31 40V27M31 27l-9 1.5 5-9.5-2.5.5L31 7l6.5 12.5L35 19l5 9.5z"/>',
  'cave-mouth':
    '<path d="M4 41C5 22 13 9 25 8c11-1 17 13 19 33M14 41c0-11 4-18 10-18s10 7 10 18M20 23v5M25 23v7M29 25v4M4 41h40"/>',
  wetland:
    '<path d="M5 33h14M23 33h20M9 39h20M33 39h8M16 33V14M16 14c-2-1-2-6 0-7 2 1 2 6 0 7zM25 33V19M25 19c-2-1-2-6 0-7 2 1 2 6 0 7zM34 33c0-7 2-12 6-15"/>',
  'drum-tower':
    '<path d="M8 41h32M14 41V31M34 41V31M9 31h30l-5-6H14zM17 25v-4M31 25v-4M13 21h22l-4-6H17zM20 15l4-7 4 7M21 41v-6h6v6"/>',
};

export const villageMark = (name: string): string => marks[name] ?? marks['tea-garden'] ?? '';
